using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ConnectorEmulator.Connections;

/// <summary>One opening handshake as a client makes it: what it asks, and whether the answer is the right one (RFC 6455, 4.1).</summary>
/// <param name="handshake">What to ask for.</param>
internal sealed class OpeningHandshake(Handshake handshake)
{
    private const string KeyHeader = "Sec-WebSocket-Key";
    private const string SubprotocolHeader = "Sec-WebSocket-Protocol";
    private const string ExtensionsHeader = "Sec-WebSocket-Extensions";
    private const string KeySuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly IReadOnlyList<(string Key, string Value)> headers = ComposeHeaders(handshake);

    /// <summary>Writes the request.</summary>
    /// <returns>Its bytes.</returns>
    /// <exception cref="FormatException">A header cannot be sent; the message says which and why, and not its value, which may be a secret.</exception>
    public byte[] WriteRequest()
    {
        var text = new StringBuilder($"GET {handshake.Url.PathAndQuery} HTTP/1.1\r\n");
        foreach (var (key, value) in headers)
        {
            Check(key, value);
            text.Append(key).Append(": ").Append(value).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("\r\n").ToString());
    }

    /// <summary>Checks the answer.</summary>
    /// <param name="head">The last head of it; those before it, such as 100 Continue, say nothing.</param>
    /// <param name="subprotocol">The subprotocol that the server chose; null when it chose none.</param>
    /// <returns>What is wrong; null when the connection is open.</returns>
    public string? Check(HttpHead head, out string? subprotocol)
    {
        var subprotocols = head.Values(SubprotocolHeader);
        subprotocol = subprotocols.Count > 0 ? subprotocols[0] : null;
        if (head.StatusCode != (int)HttpStatusCode.SwitchingProtocols)
        {
            return head.StatusCode == 0 ? "the answer to the handshake is not HTTP" : $"refused the handshake: HTTP {head.StatusCode} {(HttpStatusCode)head.StatusCode}";
        }

        return CheckUpgrade(head)
            ?? CheckExtensions(head)
            ?? (subprotocols.Count > 1 || subprotocols.Except(handshake.Subprotocols).Any() ? "the server chose a subprotocol that was not offered" : null);
    }

    private static List<(string Key, string Value)> ComposeHeaders(Handshake handshake)
    {
        var url = handshake.Url;
        var host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        List<(string Key, string Value)> own =
        [
            ("Host", url.IsDefaultPort ? host : $"{host}:{url.Port}"),
            ("Connection", "Upgrade"),
            ("Upgrade", "websocket"),
            ("Sec-WebSocket-Version", "13"),
            (KeyHeader, Convert.ToBase64String(RandomNumberGenerator.GetBytes(16))),
        ];

        // A header that the protocol gives itself takes the place of ours.
        own.RemoveAll(header => handshake.Headers.Any(given => given.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase)));
        own.AddRange(handshake.Headers);
        if (handshake.Subprotocols.Count > 0)
        {
            own.Add((SubprotocolHeader, string.Join(", ", handshake.Subprotocols)));
        }

        return own;
    }

    private static void Check(string key, string value)
    {
        if (key.Length == 0 || !key.All(IsTokenCharacter))
        {
            throw new FormatException($"'{key}' is not the name of a header");
        }

        foreach (var wrong in value.Where(character => character is not ('\t' or (>= ' ' and <= '~'))))
        {
            throw new FormatException($"the header {key} holds the character U+{(int)wrong:X4}, which cannot be sent");
        }
    }

    // RFC 9110, 5.6.2.
    private static bool IsTokenCharacter(char character) => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal);

    private string? CheckUpgrade(HttpHead head)
    {
        if (!(head.Values("Upgrade") is [var upgrade] && upgrade.Equals("websocket", StringComparison.OrdinalIgnoreCase)))
        {
            return "the answer to the handshake has no header 'Upgrade: websocket'";
        }

        var options = head.Values("Connection").SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries));
        if (!options.Contains("Upgrade", StringComparer.OrdinalIgnoreCase))
        {
            return "the answer to the handshake has no header 'Connection: Upgrade'";
        }

        return head.Values("Sec-WebSocket-Accept") is [var accept] && accept == ExpectedAccept() ? null : "the answer to the handshake has the wrong Sec-WebSocket-Accept";
    }

    // Nothing says that an agent could read the messages of an extension, so that a connection with one must not look as if it worked.
    private string? CheckExtensions(HttpHead head) => head.Values(ExtensionsHeader) switch
    {
        [] => null,
        var used when headers.Any(header => header.Key.Equals(ExtensionsHeader, StringComparison.OrdinalIgnoreCase)) =>
            $"the server uses the extension '{string.Join(", ", used)}', which the handshake offered: the emulator cannot read its messages, and nothing says that an agent can",
        _ => "the server uses an extension that nobody asked for",
    };

    private string ExpectedAccept()
    {
        var key = headers.First(header => header.Key.Equals(KeyHeader, StringComparison.OrdinalIgnoreCase)).Value;
#pragma warning disable CA5350 // RFC 6455 asks for this hash.
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key.Trim() + KeySuffix)));
#pragma warning restore CA5350
    }
}
