using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Connections;

/// <summary>Reads the texts of a session.</summary>
internal static class SessionText
{
    /// <summary>Reads a text.</summary>
    /// <param name="source">Where it stands.</param>
    /// <param name="parts">The element.</param>
    /// <returns>The text; empty when the parameter is not initialized.</returns>
    public static string Read(TextSource source, ElementParts parts) =>
        source.Parameter is { } id ? parts.Converter.ToText(parts.Store.Get(id)) : source.Literal;
}
