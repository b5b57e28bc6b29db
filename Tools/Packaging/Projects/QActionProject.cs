namespace ConnectorEmulator.Packaging.Projects;

/// <summary>The project that holds the code of a QAction.</summary>
/// <param name="Id">Id of the QAction.</param>
/// <param name="Path">Full path of the csproj.</param>
/// <param name="File">The csproj relative to the repository.</param>
/// <param name="Packages">NuGet packages that have to be on the agent.</param>
/// <param name="Assemblies">File names of other assemblies that the agent has.</param>
/// <param name="QActions">Other QActions it refers to.</param>
internal sealed record QActionProject(
    int Id,
    string Path,
    string File,
    IReadOnlyList<PackageReference> Packages,
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<QActionReference> QActions)
{
    /// <summary>Gets the C# files, relative to the folder, with forward slashes.</summary>
    public IReadOnlyCollection<string> Code { get; init; } = [];

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
