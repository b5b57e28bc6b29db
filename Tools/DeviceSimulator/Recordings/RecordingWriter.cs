using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>
/// Writes a recording, a line for each thing that happens. What is secret by its name is masked: headers such as Authorization, members of JSON and of queries such as token. Every member
/// may be used from any thread. What cannot be written ends the recording and nothing else.
/// </summary>
public sealed class RecordingWriter : IDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly TextWriter output;
    private readonly DateTimeOffset start;
    private double last;
    private DateTimeOffset flushed;
    private long size;
    private bool isClosed;

    /// <summary>Begins a recording.</summary>
    /// <param name="output">Where; it is closed with the recording.</param>
    /// <param name="start">When it begins.</param>
    public RecordingWriter(TextWriter output, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        this.start = start;
        flushed = start;
        WriteText(JsonSerializer.Serialize(new RecordedLine { Recording = RecordedLine.Version, Start = start }, RecordedLine.Format));
    }

    /// <summary>Gets the number of lines, the first one left out.</summary>
    public long Lines { get; private set; }

    /// <summary>Gets why the recording ended before it was closed; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Notes that a WebSocket opened.</summary>
    /// <param name="time">When.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="url">Where it leads.</param>
    /// <param name="subprotocol">The subprotocol that was chosen; null when there is none.</param>
    public void Opened(DateTimeOffset time, int connection, string url, string? subprotocol) =>
        Write(time, new RecordedLine { Connection = connection, Event = "opened", Url = SecretNames.HideInUrl(url), Subprotocol = subprotocol });

    /// <summary>Notes a message.</summary>
    /// <param name="time">When.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="isSent">Whether the element sent it.</param>
    /// <param name="data">The payload.</param>
    /// <param name="isText">Whether it is a text frame.</param>
    public void Message(DateTimeOffset time, int connection, bool isSent, ReadOnlySpan<byte> data, bool isText) =>
        Write(time, WithPayload(new RecordedLine { Connection = connection, Event = isSent ? "sent" : "received" }, data, isText));

    /// <summary>Notes that a WebSocket closed.</summary>
    /// <param name="time">When.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="code">The code with which the device closed it; null when it did not.</param>
    /// <param name="reason">Why it ended.</param>
    public void Closed(DateTimeOffset time, int connection, int? code, string reason) =>
        Write(time, new RecordedLine { Connection = connection, Event = "closed", Code = code, Reason = reason });

    /// <summary>Notes that a WebSocket did not open, or a request was not answered.</summary>
    /// <param name="time">When.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="failure">What happened.</param>
    public void Failed(DateTimeOffset time, int connection, FailureNote failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var url = failure.Url is null ? null : SecretNames.HideInUrl(failure.Url);
        Write(time, new RecordedLine
        {
            Connection = connection,
            Event = failure.IsUnanswered ? "unanswered" : "failed",
            Url = url,
            Status = failure.Status,
            Exchange = failure.Exchange,
            Reason = SecretNames.HideInUrl(failure.Reason),
        });
    }

    /// <summary>Notes a request.</summary>
    /// <param name="time">When.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="exchange">A number that its response has, too.</param>
    /// <param name="method">The verb.</param>
    /// <param name="url">The address.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body.</param>
    public void Request(DateTimeOffset time, int connection, int exchange, string method, string url, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body) => Write(
        time,
        WithBody(new RecordedLine { Connection = connection, Event = "request", Exchange = exchange, Method = method, Url = SecretNames.HideInUrl(url), Headers = SecretNames.Hide(headers) }, headers, body));

    /// <summary>Notes a response.</summary>
    /// <param name="time">When.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="exchange">The number of its request.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body.</param>
    public void Response(DateTimeOffset time, int connection, int exchange, int status, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body) => Write(
        time, WithBody(new RecordedLine { Connection = connection, Event = "response", Exchange = exchange, Status = status, Headers = SecretNames.Hide(headers) }, headers, body));

    /// <summary>Ends the recording.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            Try(output.Dispose);
            isClosed = true;
        }
    }

    // In a body that cannot be read a secret could not be seen, so nothing of it is kept.
    private static RecordedLine WithBody(RecordedLine line, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return line;
        }

        line.Headers?.Remove(BodyDecoder.Header);
        return BodyDecoder.Decode(headers, body) is { } decoded ? WithPayload(line, decoded, Utf8.IsValid(decoded)) : line with { Text = SecretNames.Mask };
    }

    private static RecordedLine WithPayload(RecordedLine line, ReadOnlySpan<byte> data, bool isText) => isText switch
    {
        true when Utf8.IsValid(data) => line with { Text = SecretNames.HideInText(Encoding.UTF8.GetString(data)) },
        true => line with { InvalidText = data.ToArray() },
        false => line with { Binary = Hide(data) },
    };

    // Some devices send text in binary frames.
    private static byte[] Hide(ReadOnlySpan<byte> data)
    {
        var text = Utf8.IsValid(data) ? Encoding.UTF8.GetString(data) : string.Empty;
        var hidden = SecretNames.HideInText(text);
        return hidden == text ? data.ToArray() : Encoding.UTF8.GetBytes(hidden);
    }

    private void Write(DateTimeOffset time, RecordedLine line)
    {
        lock (gate)
        {
            if (isClosed || Failure is not null)
            {
                return;
            }

            // A clock that is set back must not spoil the order.
            last = Math.Max(last, Math.Round((time - start).TotalSeconds, 6));
            WriteText(JsonSerializer.Serialize(line with { At = last }, RecordedLine.Format));
            Lines++;
            if (time - flushed >= FlushInterval)
            {
                flushed = time;
                Try(output.Flush);
            }
        }
    }

    private void WriteText(string line)
    {
        size += Encoding.UTF8.GetByteCount(line) + 1;
        if (size > Recording.LargestFile)
        {
            Failure = $"it reached {Recording.LargestFile} bytes, the most that can be played; what came later is not in it.";
            return;
        }

        Try(() => output.Write(line + "\n"));
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Failure ??= exception.Message;
        }
    }
}
