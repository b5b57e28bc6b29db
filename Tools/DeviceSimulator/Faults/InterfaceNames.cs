namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>Some of the REST interfaces, each as a whole or in one version.</summary>
/// <param name="Names">Their names, for example <c>node</c> or <c>node/v1.3</c>.</param>
internal readonly record struct InterfaceNames(IReadOnlyList<string> Names)
{
    /// <summary>What may be named, for help and errors.</summary>
    public const string Known = "events, node, node/v1.2, node/v1.3, connection, connection/v1.0, connection/v1.1, several with commas";

    private static readonly HashSet<string> All = [.. Known.Split(", ").SkipLast(1)];

    /// <summary>Reads them; null when one is not known.</summary>
    public static InterfaceNames? Read(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        return names.All(All.Contains) ? new InterfaceNames(names) : null;
    }

    /// <summary>Whether a path, without the root of the interfaces, is one of them or below one.</summary>
    public bool Contain(string path) => Names.Any(name => path == name || path.StartsWith(name + "/", StringComparison.Ordinal));
}
