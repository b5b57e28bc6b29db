using System.Text;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>
/// Reads a HAR file, and the messages of WebSockets as Chrome and Edge write them into it. Source: HAR 1.2 of the Web Performance Working Group; the member
/// <c>_webSocketMessages</c> of an entry in the sources of Chrome DevTools, HARLog.
/// </summary>
internal static class HarReader
{
    // The year 5138; as milliseconds it is in 1973.
    private const double LatestSecond = 1e11;

    private const string WithoutMessages = "this HAR has no messages of WebSockets, as browsers other than Chrome and Edge write it; save it with one of these, or record with --proxy.";

    /// <summary>Reads a HAR file.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="RecordingException">It is not a HAR file.</exception>
    public static Recording Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            List<JsonElement> entries = [.. document.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray().Where(IsOfNetwork)];
            var start = entries.Count == 0 ? default : entries.Min(Started);
            List<RecordedConnection> connections = [.. entries.Where(IsWebSocket).Select(entry => ReadConnection(entry, start)).OrderBy(item => item.OpenedAt)];
            List<RecordedExchange> exchanges = [.. entries.Where(entry => !IsWebSocket(entry)).OrderBy(Started).Select(ReadExchange).OfType<RecordedExchange>()];
            var isMute = entries.Any(entry => IsWebSocket(entry) && Member(entry, "_webSocketMessages") is null && FailureOf(entry.GetProperty("response")) is null);
            if (isMute && connections.All(connection => connection.Messages.Count == 0) && exchanges.Count == 0)
            {
                throw new RecordingException(WithoutMessages);
            }

            return new Recording(connections, exchanges) { Authorities = Recording.AuthoritiesOf(entries.Select(Url)), Warning = isMute ? $"WebSockets open and say nothing: {WithoutMessages}" : null };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw new RecordingException($"it is neither a recording, whose first line has the member \"recording\", nor a HAR file: {exception.Message.Split(" Path: ")[0]}");
        }
    }

    private static DateTimeOffset Started(JsonElement entry) => entry.GetProperty("startedDateTime").GetDateTimeOffset();

    // A member that is null says as much as one that is missing.
    private static JsonElement? Member(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Url(JsonElement entry) => entry.GetProperty("request").GetProperty("url").GetString() ?? string.Empty;

    // What a page has within itself, or an extension of the browser, comes from no device.
    private static bool IsOfNetwork(JsonElement entry) => !Uri.TryCreate(Url(entry), UriKind.Absolute, out var url) || url.Scheme is not ("data" or "blob" or "about" or "chrome-extension" or "moz-extension");

    private static bool IsWebSocket(JsonElement entry) => Member(entry, "_webSocketMessages") is not null || Url(entry).StartsWith("ws", StringComparison.OrdinalIgnoreCase);

    private static string Target(JsonElement entry) =>
        Recording.TargetOf(Url(entry)) ?? throw new FormatException("the url of an entry is not an address");

    private static RecordedConnection ReadConnection(JsonElement entry, DateTimeOffset start)
    {
        var opened = Started(entry) - start;
        var subprotocol = Headers(entry.GetProperty("response")).FirstOrDefault(header => header.Key.Equals("Sec-WebSocket-Protocol", StringComparison.OrdinalIgnoreCase)).Value;
        var messages = Member(entry, "_webSocketMessages")?.EnumerateArray().Select(message => ReadMessage(message, start, opened)).OfType<RecordedMessage>() ?? [];
        var connection = new RecordedConnection(opened, Target(entry), subprotocol, [.. messages.OrderBy(message => message.At)], null);
        return connection with { Failure = connection.Messages.Count == 0 ? FailureOf(entry.GetProperty("response")) : null };
    }

    // A browser writes status 0, or none, for a WebSocket that was lost before it opened.
    private static RecordedFailure? FailureOf(JsonElement response) => Member(response, "status")?.GetInt32() switch
    {
        null or 101 => null,
        >= 200 and <= 599 and var status => new RecordedFailure(status, IsUnanswered: false),
        _ => new RecordedFailure(null, IsUnanswered: false),
    };

    // Control frames are not messages.
    private static RecordedMessage? ReadMessage(JsonElement message, DateTimeOffset start, TimeSpan opened)
    {
        var data = Member(message, "data")?.GetString() ?? string.Empty;
        var opcode = Member(message, "opcode")?.GetInt32();
        if (opcode is not (1 or 2))
        {
            return null;
        }

        // Browsers write seconds, tools that drive one milliseconds.
        var told = Member(message, "time")?.GetDouble() ?? 0;
        var time = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(told > LatestSecond ? told / 1000 : told) - start;
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
        var status = Member(response, "status")?.GetInt32();
        if (status is not (>= 200 and <= 599 and var answered))
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Headers(response).Where(header => !header.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            headers[key] = headers.TryGetValue(key, out var before) ? $"{before}, {value}" : value;
        }

        var wait = Math.Clamp(Member(entry, "time")?.GetDouble() ?? 0, 0, TimeSpan.FromHours(1).TotalMilliseconds);
        return new RecordedExchange(request.GetProperty("method").GetString() ?? "GET", Target(entry), answered, headers, Body(response), TimeSpan.FromMilliseconds(wait))
        {
            RequestBody = Encoding.UTF8.GetBytes(Member(request, "postData") is { } posted ? Member(posted, "text")?.GetString() ?? string.Empty : string.Empty),
        };
    }

    private static byte[] Body(JsonElement response)
    {
        if (Member(response, "content") is not { } content || Member(content, "text")?.GetString() is not { } text)
        {
            return [];
        }

        return Member(content, "encoding")?.GetString() == "base64" ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(JsonElement message) => Member(message, "headers") is { } headers
        ? headers.EnumerateArray().Select(header => KeyValuePair.Create(header.GetProperty("name").GetString() ?? string.Empty, header.GetProperty("value").GetString() ?? string.Empty))
        : [];
}
