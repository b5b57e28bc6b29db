using Skyline.DataMiner.WebSocketDriver.Emulator.Compilation;
using Skyline.DataMiner.WebSocketDriver.Emulator.Loading;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;
using Skyline.DataMiner.WebSocketDriver.Emulator.Package;
using Skyline.DataMiner.WebSocketDriver.Emulator.Running;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;

/// <summary>A package that was opened, checked and compiled: elements are started on it. Elements that share it share the static fields of its QActions.</summary>
public sealed class ElementPackage
{
    private readonly Dictionary<int, IReadOnlyDictionary<string, EntryPoint>> entryPoints;

    private ElementPackage(string source, ProtocolDefinition protocol, Dictionary<int, IReadOnlyDictionary<string, EntryPoint>> entryPoints)
    {
        Source = source;
        Protocol = protocol;
        this.entryPoints = entryPoints;
    }

    /// <summary>Gets the file.</summary>
    public string Source { get; }

    /// <summary>Gets the protocol.</summary>
    public ProtocolDefinition Protocol { get; }

    /// <summary>Opens a package.</summary>
    /// <param name="path">A .dmprotocol, or a protocol.xml with its code inside.</param>
    /// <returns>The package.</returns>
    /// <exception cref="ProtocolLoadException">It cannot be run; holds everything that is wrong with it.</exception>
    public static ElementPackage Load(string path)
    {
        var package = PackageReader.Open(path);
        var protocol = ProtocolReader.Read(package.Xml, path);
        var problems = new ProblemList();
        var assemblies = new ProtocolCompiler(protocol, package, problems).Compile();
        problems.ThrowIfAny(path);
        var entryPoints = EntryPointFinder.Find(protocol, assemblies, problems);
        problems.ThrowIfAny(path);
        return new ElementPackage(path, protocol, entryPoints);
    }

    /// <summary>Creates the programs of one element.</summary>
    /// <returns>The programs by QAction.</returns>
    internal IReadOnlyDictionary<int, IQActionProgram> CreatePrograms() =>
        Protocol.QActions.ToDictionary(qaction => qaction.Id, qaction => (IQActionProgram)new CompiledQAction(qaction, entryPoints[qaction.Id]));
}
