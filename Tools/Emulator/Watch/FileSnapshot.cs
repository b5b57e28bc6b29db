using System.Security.Cryptography;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>The content of the files of a package at a moment: a file that was only touched did not change.</summary>
internal sealed class FileSnapshot
{
    private readonly Dictionary<string, string> contents = new(StringComparer.Ordinal);

    /// <summary>Takes a snapshot.</summary>
    /// <param name="source">The package.</param>
    /// <returns>The snapshot, without the files that are not there.</returns>
    public static FileSnapshot Take(IPackageSource source)
    {
        var snapshot = new FileSnapshot();
        try
        {
            foreach (var file in source.ListFiles())
            {
                var path = Path.Combine(source.Folder, file);
                if (File.Exists(path))
                {
                    snapshot.contents.Add(file, Read(path));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder went away, or was closed to us, while it was listed: what is missing counts as removed, and its coming back as the next change.
        }

        return snapshot;
    }

    /// <summary>Compares with a later snapshot.</summary>
    /// <param name="later">The later one.</param>
    /// <returns>The files that changed, came or went, in order.</returns>
    public IReadOnlyList<string> Compare(FileSnapshot later) =>
        [.. contents.Keys.Union(later.contents.Keys).Where(file => contents.GetValueOrDefault(file) != later.contents.GetValueOrDefault(file)).Order(StringComparer.Ordinal)];

    private static string Read(string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // An editor may still hold it: it counts as changed, and again when it can be read.
            return exception.Message;
        }
    }
}
