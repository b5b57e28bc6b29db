using System.Text;
using ConnectorEmulator.Packaging.Output;
using ConnectorEmulator.Packaging.Packages;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Protocol;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging;

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
    /// <exception cref="RefusalException">The repository can not be packed; holds every reason.</exception>
    public static PackResult Pack(string rootFolder, string outputFolder, Action<string>? notice = null) => Draft(rootFolder, notice).Write(outputFolder);

    /// <summary>Packs a repository without writing anything.</summary>
    /// <param name="rootFolder">The folder that holds Protocol.xml and QActions.</param>
    /// <param name="notice">Takes a line of text when something slow starts, such as restoring packages.</param>
    /// <returns>The draft, with all that is wrong.</returns>
    /// <exception cref="RefusalException">Protocol.xml can not be read at all, so that there is nothing to draft.</exception>
    public static PackDraft Draft(string rootFolder, Action<string>? notice = null)
    {
        var layout = Locate(rootFolder);
        var restorer = new ProjectRestorer(layout.Root, notice ?? (_ => { }));
        return Draft(layout, new PackageResolver(PackageFolder.Of(layout.Root), restorer.Restore, restorer.Download));
    }

    /// <summary>Finds the repository in a folder: the folder itself, or the one below it that has a Protocol.xml.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The repository.</returns>
    /// <exception cref="RefusalException">There is none, or more than one.</exception>
    public static RepositoryLayout Locate(string folder)
    {
        if (RepositoryLayout.Candidates(folder) is [var single])
        {
            return new RepositoryLayout(single);
        }

        var several = string.Join(", ", RepositoryLayout.Candidates(folder).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')));
        throw new RefusalException([new Problem(folder, 0, several.Length == 0 ? "There is no Protocol.xml in the folder or in those below it. Name the folder of a connector." : $"There is more than one Protocol.xml, in {several}. Name one of these folders.")]);
    }

    internal static PackDraft Draft(RepositoryLayout layout, PackageResolver packages)
    {
        var problems = new ProblemList();
        var protocol = ProtocolReader.Read(layout.ProtocolFile, layout.ProtocolFileName, problems) ?? throw problems.ToException();
        var contents = new QActionCollector(layout, packages, problems).Collect(protocol);
        var assembled = ProtocolAssembler.Assemble(protocol, contents.QActions, layout.ProtocolFileName);
        assembled.Sources.Folder = layout.Root;
        var description = $"Protocol Name: {protocol.Name}\nProtocol Version: {protocol.Version}\n";
        List<(string Name, byte[] Data)> files =
        [
            ("Description.txt", Encoding.UTF8.GetBytes(description)),
            ("Protocol/Protocol.xml", Utf8File.Encode(assembled.Text, protocol.HasByteOrderMark)),
            .. contents.Assemblies.Select(assembly => ($"Assemblies/{assembly.RelativePath}", File.ReadAllBytes(assembly.SourcePath))),
            .. OwnFiles.Read(layout, problems),
        ];
        return new PackDraft(protocol.Name, protocol.Version, assembled, files, problems) { Incomplete = packages.Incomplete };
    }
}
