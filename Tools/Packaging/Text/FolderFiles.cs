using System.IO.Enumeration;

namespace ConnectorEmulator.Packaging.Text;

/// <summary>Lists the files below a folder. Links to other folders are not followed: one that leads back up would never end.</summary>
public static class FolderFiles
{
    /// <summary>Lists files.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Their full paths, in no order.</returns>
    public static IEnumerable<string> Below(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
