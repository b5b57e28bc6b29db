namespace ConnectorEmulator.Packaging.Problems;

/// <summary>A repository or a package is refused: an agent, or the emulator, could not use it.</summary>
public sealed class RefusalException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="RefusalException"/> class.</summary>
    /// <param name="problems">All that is wrong; at least one.</param>
    public RefusalException(IReadOnlyList<Problem> problems)
        : base(RefusalText.Of(problems))
    {
        Problems = problems;
    }

    /// <summary>Gets all that is wrong, ordered by file and line; the message holds the first of it.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Gets a value indicating whether nothing is wrong but that the emulator cannot run it, so that the rest can run without.</summary>
    public bool CanBeLeftOut { get; init; }
}
