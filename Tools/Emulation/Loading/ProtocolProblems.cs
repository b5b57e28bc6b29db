using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Loading;

/// <summary>The problems of a Protocol.xml, each at the place where it is mended.</summary>
/// <param name="file">The file that Protocol.xml is in.</param>
/// <param name="sources">Where its lines come from; null when the file itself is the source.</param>
/// <param name="leavesOut">Whether what the emulator cannot run is left out; otherwise it is refused.</param>
internal sealed class ProtocolProblems(string file, SourceMap? sources = null, bool leavesOut = false)
{
    private readonly ProblemList problems = new();
    private readonly ProblemList warnings = new();
    private readonly ProblemList leftOut = new();
    private readonly HashSet<Problem> notRun = [];
    private readonly HashSet<string> kinds = new(StringComparer.Ordinal);

    /// <summary>Gets what is wrong, ordered by file and place.</summary>
    public IReadOnlyList<Problem> All => problems.All;

    /// <summary>Gets what an agent does and the emulator does not, or does otherwise, ordered by file and place.</summary>
    public IReadOnlyList<Problem> Warnings => warnings.All;

    /// <summary>Gets what was left out, as the emulator cannot run it, ordered by file and place.</summary>
    public IReadOnlyList<Problem> LeftOut => leftOut.All;

    /// <summary>Gets a value indicating whether what the emulator cannot run is left out.</summary>
    public bool LeavesOut => leavesOut;

    /// <summary>Raised with the path of each tag and attribute that the load found and knows.</summary>
    public event Action<string>? Known;

    /// <summary>Adds something that is wrong.</summary>
    /// <param name="position">Where it is in Protocol.xml.</param>
    /// <param name="text">What is wrong and how to mend it.</param>
    public void Add(Position position, string text) => Add(Place(position, text));

    /// <summary>Adds something that is wrong, whose place is known already.</summary>
    /// <param name="problem">What is wrong.</param>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Adds something that an agent runs and the emulator cannot: it is wrong, unless it is left out.</summary>
    /// <param name="position">Where it is in Protocol.xml.</param>
    /// <param name="text">What it is.</param>
    public void Refuse(Position position, string text) => Refuse(Place(position, text));

    /// <summary>Adds a kind of thing that an agent runs and the emulator cannot, at the first place where it is found.</summary>
    /// <param name="position">Where it is in Protocol.xml.</param>
    /// <param name="text">What it is.</param>
    public void RefuseOnce(Position position, string text)
    {
        if (kinds.Add(text))
        {
            Refuse(position, text);
        }
    }

    /// <summary>Adds something that an agent runs and the emulator cannot, whose place is known already.</summary>
    /// <param name="problem">What it is.</param>
    public void Refuse(Problem problem)
    {
        notRun.Add(problem);
        (leavesOut ? leftOut : problems).Add(problem);
    }

    /// <summary>Adds something that an agent does and the emulator does not: the package runs all the same.</summary>
    /// <param name="position">Where it is in Protocol.xml.</param>
    /// <param name="text">What an agent does, and what the emulator does in its place.</param>
    public void Warn(Position position, string text) => Warn(Place(position, text));

    /// <summary>Adds something that an agent does and the emulator does not, whose place is known already.</summary>
    /// <param name="warning">What an agent does, and what the emulator does in its place.</param>
    public void Warn(Problem warning) => warnings.Add(warning);

    /// <summary>Tells that a tag or an attribute is known.</summary>
    /// <param name="path">Makes its path.</param>
    public void Tell(Func<string> path) => Known?.Invoke(path());

    /// <summary>Refuses the package if anything is wrong.</summary>
    /// <exception cref="RefusalException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (All.Count > 0)
        {
            throw ToException();
        }
    }

    /// <summary>Makes the refusal of the package.</summary>
    /// <returns>The refusal, with everything that is wrong.</returns>
    public RefusalException ToException() => new(All) { CanBeLeftOut = All.All(notRun.Contains) };

    private Problem Place(Position position, string text)
    {
        var origin = position.Line > 0 && sources is not null ? sources.Find(position.Line) : new SourceLine(file, position.Line);
        return new Problem(origin.File, origin.Line, text, position.Column);
    }
}
