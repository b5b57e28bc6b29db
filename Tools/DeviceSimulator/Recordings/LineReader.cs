using System.Text;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>Reads a recording of JSON lines.</summary>
internal sealed class LineReader
{
    // Longer than any recording, and what a timer can wait.
    private const double MostSeconds = 1_000_000;

    private readonly List<OpenConnection> connections = [];
    private readonly Dictionary<int, OpenConnection> open = [];
    private readonly Dictionary<int, RecordedLine> requests = [];
    private readonly List<RecordedExchange> exchanges = [];
    private readonly HashSet<string> urls = new(StringComparer.Ordinal);
    private double last;

    /// <summary>Tells whether a text begins as a recording does.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False when it is something else.</returns>
    public static bool IsRecording(string text)
    {
        var first = text.AsSpan(0, Math.Min(text.Length, 200));
        var end = first.IndexOf('\n');
        return (end < 0 ? first : first[..end]).Contains("\"recording\"", StringComparison.Ordinal);
    }

    /// <summary>Reads a recording.</summary>
    /// <param name="text">Its lines.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="RecordingException">A line is not what it must be.</exception>
    public static Recording Read(string text)
    {
        var reader = new LineReader();
        var number = 0;
        string? warning = null;
        var lastLine = text.EndsWith('\n') ? -1 : text.AsSpan().Count('\n') + 1;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            try
            {
                if (!line.IsWhiteSpace())
                {
                    reader.Add(JsonSerializer.Deserialize<RecordedLine>(line, RecordedLine.Format) ?? throw new FormatException("it is null"), number == 1);
                }
            }
            catch (JsonException) when (number == lastLine && IsCutOff(line))
            {
                // Whoever wrote it was ended in the middle.
                warning = $"The recording ends in the middle of line {number}, and is played up to there.";
            }
            catch (JsonException exception)
            {
                throw new RecordingException($"line {number} is not a line of a recording: {Reason(exception)}.");
            }
            catch (FormatException exception)
            {
                throw new RecordingException($"line {number} is not a line of a recording: {exception.Message}.");
            }
        }

        return new Recording([.. reader.connections.Select(item => item.Close(null))], reader.exchanges) { Authorities = Recording.AuthoritiesOf(reader.urls), Warning = warning };
    }

    private static bool IsCutOff(ReadOnlySpan<char> line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line.ToString()), isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0 || reader.TokenType == JsonTokenType.None;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Reason(JsonException exception) => exception.Message.Split(" Path: ")[0].TrimEnd('.').Replace('\n', ' ');

    private static TimeSpan Time(RecordedLine line) => TimeSpan.FromSeconds(line.At);

    private static byte[] Payload(RecordedLine line) => line switch
    {
        { Text: { } text } => Encoding.UTF8.GetBytes(text),
        { InvalidText: { } invalid } => invalid,
        { Binary: { } binary } => binary,
        _ => throw new FormatException("it has no text, invalidText or binary"),
    };

    private static byte[] BodyOf(RecordedLine line) => line is { Text: null, Binary: null, InvalidText: null } ? [] : Payload(line);

    private void Add(RecordedLine line, bool isFirst)
    {
        if (isFirst)
        {
            _ = line.Recording == RecordedLine.Version ? 0 : throw new FormatException($"recording is {line.Recording}, and this program reads {RecordedLine.Version}");
            return;
        }

        if (!(line.At >= last && line.At <= MostSeconds))
        {
            throw new FormatException($"at is {line.At}, and must be a number of seconds from that of the line before, {last}, to {MostSeconds}");
        }

        last = line.At;
        _ = line.Url is { } url && urls.Add(url);
        Apply(line, line.Connection ?? 0);
    }

    private void Apply(RecordedLine line, int connection)
    {
        switch (line.Event)
        {
            case "opened":
                var target = Recording.TargetOf(line.Url) ?? throw new FormatException("url is not an address");
                connections.Add(open[connection] = new OpenConnection(Time(line), target, line.Subprotocol));
                break;
            case "sent" or "received":
                var current = open.GetValueOrDefault(connection) ?? throw new FormatException($"connection {connection} is not open");
                current.Messages.Add(new RecordedMessage(Time(line), line.Event == "sent", Payload(line), line.Binary is null));
                break;
            case "closed":
                open.Remove(connection, out var ended);
                _ = ended is not null && line.Code is { } code ? ended.Close(new RecordedClose(Time(line), CheckCode(code))) : null;
                break;
            case "request":
                requests[line.Exchange ?? throw new FormatException("it has no exchange")] = line;
                break;
            case "response":
                AddExchange(line);
                break;
            case "failed" or "unanswered":
                AddFailure(line, new RecordedFailure(line.Status, line.Event == "unanswered"));
                break;
            default:
                throw new FormatException($"event is '{line.Event}', and must be opened, sent, received, closed, request, response, failed or unanswered");
        }
    }

    private void AddFailure(RecordedLine line, RecordedFailure failure)
    {
        if (line.Exchange is not null)
        {
            var request = TakeRequest(line);
            exchanges.Add(new RecordedExchange(request.Method ?? "GET", TargetOf(request), 0, new Dictionary<string, string>(), default, Time(line) - Time(request)) { Failure = failure, RequestBody = BodyOf(request) });
        }
        else if (Recording.TargetOf(line.Url) is { } target)
        {
            _ = failure.Status is null or (>= 200 and <= 599) ? 0 : throw new FormatException("status must be from 200 to 599");
            connections.Add(new OpenConnection(Time(line), target, null, failure));
        }
    }

    private RecordedLine TakeRequest(RecordedLine end) =>
        requests.Remove(end.Exchange ?? -1, out var request) ? request : throw new FormatException($"exchange {end.Exchange} has no request");

    private static string TargetOf(RecordedLine request) => Recording.TargetOf(request.Url) ?? throw new FormatException("the url of its request is not an address");

    private void AddExchange(RecordedLine response)
    {
        var request = TakeRequest(response);
        var status = response.Status is >= 200 and <= 599 and var valid ? valid : throw new FormatException("status must be from 200 to 599");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in response.Headers ?? [])
        {
            headers.TryAdd(key, value);
        }

        exchanges.Add(new RecordedExchange(request.Method ?? "GET", TargetOf(request), status, headers, BodyOf(response), Time(response) - Time(request)) { RequestBody = BodyOf(request) });
    }

    private static int CheckCode(int code) => code is (>= 1000 and <= 1003) or (>= 1007 and <= 1014) or (>= 3000 and <= 4999)
        ? code
        : throw new FormatException($"code is {code}, which no close frame can have: 1000 to 1003, 1007 to 1014, 3000 to 4999");

    private sealed class OpenConnection(TimeSpan openedAt, string target, string? subprotocol, RecordedFailure? failure = null)
    {
        private RecordedClose? end;

        public List<RecordedMessage> Messages { get; } = [];

        public RecordedConnection Close(RecordedClose? close)
        {
            end ??= close;
            return new RecordedConnection(openedAt, target, subprotocol, Messages, end) { Failure = failure };
        }
    }
}
