using System.Globalization;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>The names of projects: QAction_ and an id, QAction_Helper, and the QAction_ClassLibrary of older repositories.</summary>
internal static class ProjectName
{
    public const string Prefix = "QAction_";

    public static bool IsHelper(string name) => name.Equals(Prefix + "Helper", StringComparison.OrdinalIgnoreCase);

    public static bool IsClassLibrary(string name) => name.Equals(Prefix + "ClassLibrary", StringComparison.OrdinalIgnoreCase);

    public static int? QActionId(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
