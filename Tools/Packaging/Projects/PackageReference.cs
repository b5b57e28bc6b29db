using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>A NuGet package that a project refers to, in an exact version.</summary>
internal sealed record PackageReference(string Id, NuGetVersion Version, int Line);
