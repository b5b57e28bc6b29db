namespace ConnectorEmulator.TestSupport;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("websocket-driver-").FullName;

    /// <summary>Writes a file, and the folders that lead to it.</summary>
    /// <param name="name">The path of the file below this folder.</param>
    /// <param name="text">What it holds.</param>
    /// <returns>The whole path of the file.</returns>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
