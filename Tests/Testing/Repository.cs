using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.TestSupport;

/// <summary>The repository that the tests are built in.</summary>
public static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Folder { get; } =
        RepositoryLayout.Find(AppContext.BaseDirectory)?.Root ?? throw new DirectoryNotFoundException("The tests are in no repository: Protocol.xml and QActions are in no folder above them.");
}
