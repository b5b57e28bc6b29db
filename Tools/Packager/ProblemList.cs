namespace Skyline.DataMiner.WebSocketDriver.Packager;

/// <summary>Collects problems, so that all of them are told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    public void Add(string file, int line, string message) => problems.Add(new Problem(file, line, message));

    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw ToException();
        }
    }

    public PackagingException ToException() =>
        new([.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
}
