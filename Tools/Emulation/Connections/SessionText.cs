using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Connections;

/// <summary>Reads the texts of sessions: literal ones, and those that parameters hold.</summary>
internal sealed class SessionText(ParameterStore store, ValueConverter converter)
{
    /// <summary>Reads a text.</summary>
    /// <param name="source">Where it stands.</param>
    /// <returns>The text; empty when the parameter is not initialized.</returns>
    public string Read(TextSource source) => source.Parameter is { } id ? converter.ToText(store.Get(id)) : source.Literal;

    /// <summary>Encodes a text as the element's parameters hold it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its bytes.</returns>
    public byte[] Encode(string text) => converter.Codec.Encode(text);
}
