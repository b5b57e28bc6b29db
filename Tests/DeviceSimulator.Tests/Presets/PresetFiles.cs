namespace ConnectorEmulator.DeviceSimulator.Tests.Presets;

/// <summary>The files of the presets: a definition, the messages of its device, and the script that plays it.</summary>
internal static class PresetFiles
{
    private const string Rows = ".rows";

    private static readonly string Folder = Path.Combine(Repository.Folder, "Tests", "Presets");

    /// <summary>The names of all presets.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*" + Rows).Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    /// <summary>The definition of a preset.</summary>
    public static string Definition(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    /// <summary>The script of a preset.</summary>
    public static string Script(string name) => File.ReadAllText(Path.Combine(Folder, name + ".script.json"));

    /// <summary>What passes between the connector and the device.</summary>
    public static Exchange Messages(string name) => Exchange.Read(File.ReadAllLines(Path.Combine(Folder, name + Rows)));
}
