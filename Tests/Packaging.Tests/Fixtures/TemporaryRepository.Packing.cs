using ConnectorEmulator.Packaging.Packages;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Packaging.Tests.Fixtures;

/// <content>It is packed with packages of its own, so that no test depends on what this machine restored.</content>
internal sealed partial class TemporaryRepository
{
    public string Output => Path.Combine(Root, "out");

    public PackageStore Packages => new(Path.Combine(Root, "packages"));

    public PackDraft Draft() => ProtocolPackager.Draft(new RepositoryLayout(Root), new PackageResolver(Packages.Folder, _ => ["The tests restore nothing."]));

    public PackResult Pack() => Draft().Write(Output);

    public PackedProtocol PackAndRead() => new(Pack().Path);

    /// <summary>Packs what is to be refused.</summary>
    /// <returns>The reasons.</returns>
    public IReadOnlyList<Problem> Refuse() => Assert.Throws<RefusalException>(() => Pack())!.Problems;
}
