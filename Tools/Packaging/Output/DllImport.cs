using ConnectorEmulator.Packaging.Packages;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Packaging.Output;

/// <summary>
/// The assemblies that an agent compiles a QAction against: NuGet, then others, then QActions, whose names an agent completes with the protocol's.
/// Source: DataMiner documentation, dllImport attribute.
/// </summary>
internal static class DllImport
{
    public static IReadOnlyList<string> Of(QActionProject project, IReadOnlyList<PackageAssembly> packages) =>
    [
        .. packages.Select(package => package.DllImport).Distinct(StringComparer.OrdinalIgnoreCase),
        .. project.Assemblies,
        .. project.QActions.Select(reference => reference.Id).Distinct().Order().Select(id => $"[ProtocolName].[ProtocolVersion].QAction.{id}.dll"),
    ];
}
