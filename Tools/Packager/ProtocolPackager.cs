using System.Security.Cryptography;
using System.Text;
using Skyline.DataMiner.WebSocketDriver.Packager.Output;
using Skyline.DataMiner.WebSocketDriver.Packager.Packages;
using Skyline.DataMiner.WebSocketDriver.Packager.Protocol;
using Skyline.DataMiner.WebSocketDriver.Packager.Text;

namespace Skyline.DataMiner.WebSocketDriver.Packager;

/// <summary>
/// Makes the package that is deployed on an agent: Protocol.xml with the C# of the QActions inside, and the assemblies they need.
/// An agent compiles the C# itself.
/// </summary>
public static class ProtocolPackager
{
    /// <summary>Packs a repository.</summary>
    /// <param name="rootFolder">The folder that holds Protocol.xml and QActions.</param>
    /// <param name="outputFolder">Where to write <c>Name Version.dmprotocol</c>; made when it does not exist.</param>
    /// <param name="notice">Takes a line of text when something slow starts, such as restoring packages.</param>
    /// <returns>The package.</returns>
    /// <exception cref="PackagingException">The repository can not be packed; holds every reason.</exception>
    public static PackResult Pack(string rootFolder, string outputFolder, Action<string>? notice = null)
    {
        var layout = new RepositoryLayout(rootFolder);
        var restorer = new ProjectRestorer(notice ?? (_ => { }));
        return Pack(layout, outputFolder, new PackageResolver(PackageFolder.Of(layout.Root), restorer.Restore));
    }

    internal static PackResult Pack(RepositoryLayout layout, string outputFolder, PackageResolver packages)
    {
        var problems = new ProblemList();
        var protocol = ProtocolReader.Read(layout.ProtocolFile, RepositoryLayout.ProtocolName, problems) ?? throw problems.ToException();
        var contents = new QActionCollector(layout, packages, problems).Collect(protocol);
        problems.ThrowIfAny();

        var xml = ProtocolAssembler.Assemble(protocol, contents.QActions);
        var description = $"Protocol Name: {protocol.Name}\nProtocol Version: {protocol.Version}\n";
        List<(string Name, byte[] Data)> files =
        [
            ("Description.txt", Encoding.UTF8.GetBytes(description)),
            ("Protocol/Protocol.xml", Utf8File.Encode(xml, protocol.HasByteOrderMark)),
            .. contents.Assemblies.Select(assembly => ($"Assemblies/{assembly.RelativePath}", File.ReadAllBytes(assembly.SourcePath))),
        ];
        var bytes = PackageWriter.Write(files);

        Directory.CreateDirectory(outputFolder);
        var path = Path.GetFullPath(Path.Combine(outputFolder, $"{protocol.Name} {protocol.Version}.dmprotocol"));
        File.WriteAllBytes(path, bytes);
        var entries = files.Select(file => new PackEntry(file.Name, file.Data.Length)).ToList();
        return new PackResult(path, protocol.Name, protocol.Version, Convert.ToHexStringLower(SHA256.HashData(bytes)), entries);
    }
}
