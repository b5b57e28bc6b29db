namespace ConnectorEmulator.Packaging.Packages;

/// <summary>A package that a project needs, directly or not.</summary>
/// <param name="Id">Id of the package.</param>
/// <param name="Installed">The package on this machine.</param>
/// <param name="Line">Line of the PackageReference that it comes from.</param>
internal sealed record ClosurePackage(string Id, InstalledPackage Installed, int Line);
