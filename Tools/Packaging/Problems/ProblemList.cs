namespace ConnectorEmulator.Packaging.Problems;

/// <summary>Collects problems, so that all of them are told at once.</summary>
public sealed class ProblemList
{
    private readonly List<Problem> problems = [];
    private readonly List<Problem> notes = [];

    /// <summary>Gets what is worth knowing, but wrong with nothing, in the order in which it was found, each text once.</summary>
    public IReadOnlyList<Problem> Notes => GroupedProblems.Of(notes.Distinct());

    /// <summary>Gets the problems, each once, ordered by file and place.</summary>
    public IReadOnlyList<Problem> All =>
        [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>Adds a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Adds a problem.</summary>
    /// <param name="file">The file, relative to the repository, with forward slashes.</param>
    /// <param name="line">1-based line; 0 when the problem concerns the file as a whole.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="column">1-based column; 0 when the problem concerns the line as a whole.</param>
    public void Add(string file, int line, string message, int column = 0) => Add(new Problem(file, line, message, column));

    /// <summary>Notes what is worth knowing, but wrong with nothing.</summary>
    /// <param name="file">The file, relative to the repository, with forward slashes.</param>
    /// <param name="line">1-based line; 0 when it concerns the file as a whole.</param>
    /// <param name="message">What it is.</param>
    public void Note(string file, int line, string message) => notes.Add(new Problem(file, line, message));

    /// <summary>Refuses if anything is wrong.</summary>
    /// <exception cref="RefusalException">Something is wrong; holds all of it.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw ToException();
        }
    }

    /// <summary>Makes the refusal.</summary>
    /// <returns>The refusal, with everything that is wrong.</returns>
    public RefusalException ToException() => new(All);
}
