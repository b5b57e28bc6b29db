namespace ConnectorEmulator.Packaging.Projects;

/// <summary>What an agent gives every QAction without dllImport. Source: DataMiner documentation, dllImport attribute and "Compilation of QActions".</summary>
internal static class AgentAssemblies
{
    private static readonly HashSet<string> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        "mscorlib", "netstandard", "System", "System.Core", "System.Xml",
        "Interop.SLDms", "QActionHelper", "QActionHelperBaseClasses", "Skyline.DataMiner.Storage.Types", "SLLoggerUtil", "SLManagedScripting", "SLNetTypes",
    };

    public static bool IsDefault(string name) => Defaults.Contains(name);
}
