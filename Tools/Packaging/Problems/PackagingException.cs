namespace ConnectorEmulator.Packaging.Problems;

/// <summary>A repository is refused: an agent could not use its package.</summary>
public sealed class PackagingException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="PackagingException"/> class.</summary>
    /// <param name="problems">All that is wrong; at least one.</param>
    public PackagingException(IReadOnlyList<Problem> problems)
        : base(RefusalText.Of(problems))
    {
        Problems = problems;
    }

    /// <summary>Gets all that is wrong, ordered by file and line; the message holds the first of it.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
