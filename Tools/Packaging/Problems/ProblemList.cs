using System.Xml.Linq;
using ConnectorEmulator.Packaging.Code;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging.Problems;

/// <summary>Collects problems, so that all of them are told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    /// <summary>Gets the problems, each once, ordered by file and place.</summary>
    public IReadOnlyList<Problem> All =>
        [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    public void Add(string file, int line, string message, int column = 0) => problems.Add(new Problem(file, line, message, column));

    public void Add(string file, XObject place, string message) => Add(file, place.Line(), message, place.Column());

    public void Add(SourceFile source, int position, string message)
    {
        var (line, column) = source.Place(position);
        Add(source.File, line, message, column);
    }

    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw ToException();
        }
    }

    public PackagingException ToException() => new(All);
}
