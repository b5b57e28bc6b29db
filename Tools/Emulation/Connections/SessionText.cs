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

    /// <summary>Joins the parameters of a request, as they are: nothing is encoded. Source: DataMiner protocol reference, Request.Parameters.Parameter.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <returns>The text; empty when there are none.</returns>
    public string Join(IReadOnlyList<RequestHeader> parameters) => string.Join('&', parameters.Select(parameter => $"{parameter.Key}={Read(parameter.Value)}"));

    /// <summary>Reads what a session logs in with, as Basic authentication sends it.</summary>
    /// <param name="login">User and password; null for none.</param>
    /// <returns>The token; null when there is none to send, as while a parameter holds nothing.</returns>
    public string? ReadLogin((TextSource User, TextSource Password)? login)
    {
        if (login is not var (user, password) || Read(user) is not { Length: > 0 } name || Read(password) is not { Length: > 0 } secret)
        {
            return null;
        }

        return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{name}:{secret}"));
    }

    /// <summary>Encodes a text as the element's parameters hold it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its bytes.</returns>
    public byte[] Encode(string text) => converter.Codec.Encode(text);
}
