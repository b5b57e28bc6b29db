using System.Text;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>
/// Reads a HAR file, and the messages of WebSockets as Chrome and Edge write them into it. Source: HAR 1.2 of the Web Performance Working Group; the member
/// <c>_webSocketMessages</c> of an entry in the sources of Chrome DevTools, HARLog.
/// </summary>
internal static class HarReader
{
    /// <summary>Reads a HAR file.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="RecordingException">It is not a HAR file.</exception>
    public static Recording Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var entries = document.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray().ToList();
            var start = entries.Count == 0 ? default : entries.Min(Started);
            List<RecordedConnection> connections = [.. entries.Where(IsWebSocket).Select(entry => ReadConnection(entry, start)).OrderBy(item => item.OpenedAt)];
            List<RecordedExchange> exchanges = [.. entries.Where(entry => !IsWebSocket(entry)).OrderBy(Started).Select(ReadExchange).OfType<RecordedExchange>()];
            return new Recording(connections, exchanges) { Authorities = Recording.AuthoritiesOf(entries.Select(entry => entry.GetProperty("request").GetProperty("url").GetString())) };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new RecordingException($"it is neither a recording, whose first line has the member \"recording\", nor a HAR file: {exception.Message.Split(" Path: ")[0]}");
        }
    }

    private static DateTimeOffset Started(JsonElement entry) => entry.GetProperty("startedDateTime").GetDateTimeOffset();

    private static bool IsWebSocket(JsonElement entry) => entry.TryGetProperty("_webSocketMessages", out _);

    private static string Target(JsonElement entry) =>
        Recording.TargetOf(entry.GetProperty("request").GetProperty("url").GetString()) ?? throw new FormatException("the url of an entry is not an address");

    private static RecordedConnection ReadConnection(JsonElement entry, DateTimeOffset start)
    {
        var opened = Started(entry) - start;
        var subprotocol = Headers(entry.GetProperty("response")).FirstOrDefault(header => header.Key.Equals("Sec-WebSocket-Protocol", StringComparison.OrdinalIgnoreCase)).Value;
        var messages = entry.GetProperty("_webSocketMessages").EnumerateArray().Select(message => ReadMessage(message, start, opened)).OfType<RecordedMessage>();
        return new RecordedConnection(opened, Target(entry), subprotocol, [.. messages.OrderBy(message => message.At)], null);
    }

    // Control frames are not messages.
    private static RecordedMessage? ReadMessage(JsonElement message, DateTimeOffset start, TimeSpan opened)
    {
        var data = message.GetProperty("data").GetString() ?? string.Empty;
        var opcode = message.GetProperty("opcode").GetInt32();
        if (opcode is not (1 or 2))
        {
            return null;
        }

        var time = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(message.GetProperty("time").GetDouble()) - start;
        var isSent = message.GetProperty("type").GetString() switch
        {
            "send" => true,
            "receive" => false,
            var other => throw new FormatException($"the type of a message is '{other}', and must be send or receive"),
        };
        return new RecordedMessage(time < opened ? opened : time, isSent, opcode == 1 ? Encoding.UTF8.GetBytes(data) : Convert.FromBase64String(data), opcode == 1);
    }

    // A browser writes status 0 for a request that was not answered, and bodies without their encoding.
    private static RecordedExchange? ReadExchange(JsonElement entry)
    {
        var (request, response) = (entry.GetProperty("request"), entry.GetProperty("response"));
        var status = response.GetProperty("status").GetInt32();
        if (status is < 200 or > 599)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Headers(response).Where(header => !header.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            headers[key] = headers.TryGetValue(key, out var before) ? $"{before}, {value}" : value;
        }

        var wait = Math.Clamp(entry.TryGetProperty("time", out var time) ? time.GetDouble() : 0, 0, TimeSpan.FromHours(1).TotalMilliseconds);
        return new RecordedExchange(request.GetProperty("method").GetString() ?? "GET", Target(entry), status, headers, Body(response), TimeSpan.FromMilliseconds(wait));
    }

    private static byte[] Body(JsonElement response)
    {
        if (!response.TryGetProperty("content", out var content) || !content.TryGetProperty("text", out var text))
        {
            return [];
        }

        var isBase64 = content.TryGetProperty("encoding", out var encoding) && encoding.GetString() == "base64";
        return isBase64 ? Convert.FromBase64String(text.GetString()!) : Encoding.UTF8.GetBytes(text.GetString() ?? string.Empty);
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(JsonElement message) => message.TryGetProperty("headers", out var headers)
        ? headers.EnumerateArray().Select(header => KeyValuePair.Create(header.GetProperty("name").GetString() ?? string.Empty, header.GetProperty("value").GetString() ?? string.Empty))
        : [];
}
