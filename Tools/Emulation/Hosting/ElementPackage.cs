using System.Reflection;
using System.Text;
using ConnectorEmulator.Compilation;
using ConnectorEmulator.Compilation.Coverage;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Hosting;

/// <summary>A package that was opened, checked and compiled: elements are started on it. Elements that share it share the static fields of its QActions.</summary>
public sealed class ElementPackage
{
    private readonly Dictionary<int, IReadOnlyDictionary<string, EntryPoint>> entryPoints;
    private readonly CodePlaces places;
    private readonly Func<ProtocolProblems> newProblems;
    private IReadOnlyList<(Assembly Assembly, IReadOnlyList<Probe> Probes)> counted = [];
    private bool isOneFile;

    private ElementPackage(
        string source, ProtocolDefinition protocol, Dictionary<int, IReadOnlyDictionary<string, EntryPoint>> entryPoints, CodePlaces places, Func<ProtocolProblems> newProblems)
    {
        this.newProblems = newProblems;
        Source = source;
        Protocol = protocol;
        this.entryPoints = entryPoints;
        this.places = places;
    }

    /// <summary>Gets the file.</summary>
    public string Source { get; }

    /// <summary>Gets the protocol.</summary>
    public ProtocolDefinition Protocol { get; }

    /// <summary>Gets what an agent does with this package and the emulator does not, or does otherwise, ordered by file and place.</summary>
    public IReadOnlyList<Problem> Warnings { get; private init; } = [];

    /// <summary>Gets the folder that the files of its code are relative to.</summary>
    public string CodeFolder { get; private init; } = string.Empty;

    /// <summary>Tells how often the lines of the QActions ran, in all elements of the package.</summary>
    /// <returns>The lines that can run, ordered, with files relative to <see cref="CodeFolder"/>; none unless the package was opened for that.</returns>
    public IReadOnlyList<CoveredLine> ReadCoverage() =>
        [.. CoverageProbes.Read(counted).Select(line => line with { File = isOneFile ? Path.GetFileName(line.File) : line.File })];

    /// <summary>Gets what the QActions threw outside of their runs.</summary>
    internal EscapedExceptions Escapes { get; private init; } = new();

    /// <summary>Opens a package.</summary>
    /// <param name="path">A .dmprotocol, or a protocol.xml with its code inside.</param>
    /// <param name="sources">Where the lines of its Protocol.xml come from, if it was packed just now: messages point there.</param>
    /// <param name="isCovered">Whether to count how often the lines of the QActions run; see <see cref="ReadCoverage"/>.</param>
    /// <param name="leavesOut">Whether what the emulator cannot run is left out, and named in <see cref="ProtocolDefinition.LeftOut"/>; otherwise the package is refused for it.</param>
    /// <returns>The package.</returns>
    /// <exception cref="RefusalException">It cannot be run; holds everything that is wrong with it.</exception>
    public static ElementPackage Load(string path, SourceMap? sources = null, bool isCovered = false, bool leavesOut = false)
    {
        var package = PackageReader.Open(path);
        var problems = NewProblems();

        // What a QAction asks for by number or name, as on the .NET Framework.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var protocol = ProtocolReader.Read(package.Xml, problems) ?? throw problems.ToException();
        var places = new CodePlaces(protocol, package.XmlFile, sources);
        var compiler = new ProtocolCompiler(protocol, package, places, problems, isCovered);
        var assemblies = compiler.Compile();
        var entryPoints = EntryPointFinder.Find(protocol, assemblies, problems);
        problems.ThrowIfAny();
        protocol = protocol with { QActions = [.. protocol.QActions.Where(qaction => entryPoints.ContainsKey(qaction.Id))], LeftOut = [.. problems.LeftOut.Select(problem => problem.ToString())] };
        return new ElementPackage(path, protocol, entryPoints, places, NewProblems)
        {
            Warnings = problems.Warnings,
            Escapes = assemblies.Escapes,
            isOneFile = sources is null,
            CodeFolder = sources?.Folder ?? Path.GetDirectoryName(Path.GetFullPath(package.XmlFile))!,
            counted = [.. compiler.Counted.Where(item => item.Probes.Count > 0).Select(item => (assemblies.TryLoadCompiled(item.Assembly)!, item.Probes))],
        };

        ProtocolProblems NewProblems() => new(package.XmlFile, sources, leavesOut);
    }

    /// <summary>Reads the protocol of a package as far as it can be read, also when the package cannot be run.</summary>
    /// <param name="path">A .dmprotocol, a protocol.xml, or the folder of a repository.</param>
    /// <returns>The protocol.</returns>
    /// <exception cref="RefusalException">There is no protocol.</exception>
    public static ProtocolDefinition ReadProtocol(string path)
    {
        var package = PackageReader.Open(Directory.Exists(path) ? new RepositoryLayout(path).ProtocolFile : path);
        var problems = new ProtocolProblems(package.XmlFile);
        return ProtocolReader.Read(package.Xml, problems) ?? throw problems.ToException();
    }

    /// <summary>Writes a package that was drafted, and opens it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="outputFolder">Where to write it.</param>
    /// <param name="isCovered">Whether to count how often the lines of the QActions run; see <see cref="ReadCoverage"/>.</param>
    /// <param name="leavesOut">Whether what the emulator cannot run is left out, and named in <see cref="ProtocolDefinition.LeftOut"/>; otherwise the package is refused for it.</param>
    /// <returns>The package.</returns>
    /// <exception cref="RefusalException">It cannot be packed or run; holds everything that is wrong, whoever found it.</exception>
    public static ElementPackage Load(PackDraft draft, string outputFolder, bool isCovered = false, bool leavesOut = false)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Problems.Count == 0 ? Load(draft.Write(outputFolder).Path, draft.Sources, isCovered, leavesOut) : throw new RefusalException(DraftCheck.Run(draft));
    }

    /// <summary>Refuses the package for something that only comes out when it is to be run.</summary>
    /// <param name="position">Where it is in Protocol.xml.</param>
    /// <param name="text">What is wrong and how to mend it.</param>
    /// <returns>The refusal.</returns>
    internal RefusalException Refuse(Position position, string text)
    {
        var problems = newProblems();
        problems.Add(position, text);
        return problems.ToException();
    }

    /// <summary>Creates the programs of one element.</summary>
    /// <returns>The programs by QAction.</returns>
    internal IReadOnlyDictionary<int, IQActionProgram> CreatePrograms() =>
        Protocol.QActions.ToDictionary(qaction => qaction.Id, qaction => (IQActionProgram)new CompiledQAction(entryPoints[qaction.Id], places));
}
