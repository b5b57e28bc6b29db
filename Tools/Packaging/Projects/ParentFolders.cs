namespace ConnectorEmulator.Packaging.Projects;

/// <summary>Finds a folder by going upwards.</summary>
public static class ParentFolders
{
    /// <summary>Lists a folder and all that it lies in, the nearest first.</summary>
    /// <param name="start">The folder.</param>
    /// <returns>Their whole paths.</returns>
    public static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
