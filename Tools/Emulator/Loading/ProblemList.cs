namespace Skyline.DataMiner.WebSocketDriver.Emulator.Loading;

/// <summary>Collects what is wrong, so that all of it is told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    /// <summary>Gets a value indicating whether nothing is wrong.</summary>
    public bool IsEmpty => problems.Count == 0;

    /// <summary>Adds something that is wrong.</summary>
    /// <param name="line">The line in Protocol.xml.</param>
    /// <param name="text">What is wrong and how to mend it.</param>
    public void Add(int line, string text) => problems.Add(new Problem(line, text));

    /// <summary>Refuses the package if anything is wrong.</summary>
    /// <param name="source">The file that was read.</param>
    /// <exception cref="ProtocolLoadException">Something is wrong.</exception>
    public void ThrowIfAny(string source)
    {
        if (problems.Count > 0)
        {
            throw new ProtocolLoadException(source, [.. problems.OrderBy(problem => problem.Line)]);
        }
    }
}
