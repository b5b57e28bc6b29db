namespace ConnectorEmulator.TestSupport;

/// <summary>The repository that the tests are built in.</summary>
public static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Protocol.xml")))
        {
            folder = folder.Parent ?? throw new FileNotFoundException("Protocol.xml is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
