using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Loading;

/// <summary>Collects what is wrong, so that all of it is told at once, each at the place where it is mended.</summary>
/// <param name="file">The file that Protocol.xml is in.</param>
/// <param name="sources">Where its lines come from; null when the file itself is the source.</param>
internal sealed class ProblemList(string file, SourceMap? sources = null)
{
    private readonly List<Problem> problems = [];

    /// <summary>Gets what is wrong, ordered by file and place.</summary>
    public IReadOnlyList<Problem> All =>
        [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];

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
    /// <exception cref="ProtocolLoadException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw new ProtocolLoadException(All);
        }
    }
}
