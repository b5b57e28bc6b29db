using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Loading;

/// <summary>The problems of a Protocol.xml, each at the place where it is mended.</summary>
/// <param name="file">The file that Protocol.xml is in.</param>
/// <param name="sources">Where its lines come from; null when the file itself is the source.</param>
internal sealed class ProtocolProblems(string file, SourceMap? sources = null)
{
    private readonly ProblemList problems = new();

    /// <summary>Gets what is wrong, ordered by file and place.</summary>
    public IReadOnlyList<Problem> All => problems.All;

    /// <summary>Adds something that is wrong.</summary>
    /// <param name="position">Where it is in Protocol.xml.</param>
    /// <param name="text">What is wrong and how to mend it.</param>
    public void Add(Position position, string text)
    {
        var origin = position.Line > 0 && sources is not null ? sources.Find(position.Line) : new SourceLine(file, position.Line);
        Add(new Problem(origin.File, origin.Line, text, position.Column));
    }

    /// <summary>Adds something that is wrong, whose place is known already.</summary>
    /// <param name="problem">What is wrong.</param>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Refuses the package if anything is wrong.</summary>
    /// <exception cref="RefusalException">Something is wrong.</exception>
    public void ThrowIfAny() => problems.ThrowIfAny();

    /// <summary>Makes the refusal of the package.</summary>
    /// <returns>The refusal, with everything that is wrong.</returns>
    public RefusalException ToException() => problems.ToException();
}
