using System.Net.Http.Headers;
using System.Text;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
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

    /// <summary>Builds a request from what its parameters hold.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The request with its values.</returns>
    public BuiltRequest Build(SessionRequest request)
    {
        List<(string Key, string Value, bool IsLiteral)> headers = [.. request.Headers.Select(header => (header.Key, Read(header.Value), header.Value.Parameter is null))];
        var isGet = request.Verb.Equals("GET", StringComparison.OrdinalIgnoreCase);
        var pairs = string.Join('&', request.Parameters.Select(parameter => $"{parameter.Key}={Read(parameter.Value)}"));
        var data = request.Data is { } source ? Read(source) : pairs;
        var target = Read(request.Target);
        var start = pairs.Length == 0 ? string.Empty : target.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        return new BuiltRequest(
            request, request.Verb, target, headers, isGet && data.Length > 0 ? start + data : string.Empty, isGet ? [] : Encode(request.Data, data, headers), ReadLogin(request.Login));
    }

    // Without credentials in both parameters there is no login. Source: DataMiner protocol reference, Protocol.HTTP.Session-userName.
    private (string User, string Password)? ReadLogin((TextSource User, TextSource Password)? login) =>
        login is var (user, password) && Read(user) is { Length: > 0 } name && Read(password) is { Length: > 0 } secret ? (name, secret) : null;

    // A text leaves as UTF-8, unless the header Content-Type names another character set: then, and if the parameter holds bytes, it leaves as it is held.
    // Source: DataMiner protocol reference, Protocol.HTTP.Session.Connection.Request.Headers.Header.
    private byte[] Encode(TextSource? data, string text, List<(string Key, string Value, bool IsLiteral)> headers)
    {
        var held = data?.Parameter is { } id ? store.Get(id) : null;
        var type = headers.Find(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
        var charset = MediaTypeHeaderValue.TryParse(type, out var media) ? media.CharSet?.Trim('"') : null;
        return held is byte[] bytes ? bytes
            : charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetBytes(text)
            : converter.Codec.Encode(text);
    }
}
