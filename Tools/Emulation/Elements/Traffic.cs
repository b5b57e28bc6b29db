using System.Text;
using System.Text.Unicode;

namespace ConnectorEmulator.Elements;

/// <summary>What an item of the traffic tells.</summary>
public enum TrafficKind
{
    /// <summary>A WebSocket opened.</summary>
    Opened,

    /// <summary>A message left.</summary>
    Sent,

    /// <summary>A message arrived.</summary>
    Received,

    /// <summary>A WebSocket closed.</summary>
    Closed,

    /// <summary>An HTTP request left.</summary>
    Request,

    /// <summary>An HTTP response arrived.</summary>
    Response,

    /// <summary>A WebSocket could not be opened, or the answer to a request was lost.</summary>
    Failed,

    /// <summary>A WebSocket was not opened, or a request not answered, in the time that the element waits.</summary>
    Unanswered,
}

/// <summary>Something that an element and a device said to each other, whole. Passwords of the element are masked.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Connection">The connection.</param>
/// <param name="Kind">What it tells.</param>
public sealed record TrafficItem(DateTimeOffset Time, int Connection, TrafficKind Kind)
{
    /// <summary>Gets the payload or the body.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Gets a value indicating whether the payload was a text frame.</summary>
    public bool IsText { get; init; }

    /// <summary>Gets the address of a WebSocket or a request; the reason of a closed or failed one.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets the verb of a request; the subprotocol of a WebSocket; where one leads that failed to open.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Gets the status of a response, also of one that refuses a WebSocket; the code with which the device closed a WebSocket.</summary>
    public int? Code { get; init; }

    /// <summary>Gets which request a response, or what came in place of one, belongs to; otherwise 0.</summary>
    public int Exchange { get; init; }

    /// <summary>Gets the headers of a request or a response.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

/// <summary>Announces the traffic of an element to whoever listens; it costs nothing when nobody does.</summary>
/// <param name="clock">The clock.</param>
/// <param name="mask">Knows what is a password.</param>
internal sealed class Traffic(TimeProvider clock, SecretMask mask)
{
    private int exchanges;

    /// <summary>Raised for each item, on the thread that saw it.</summary>
    public event Action<TrafficItem>? Seen;

    /// <summary>Gets a value indicating whether somebody listens.</summary>
    public bool IsObserved => Seen is not null;

    /// <summary>Announces a message.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="kind">Whether it left or arrived.</param>
    /// <param name="data">The payload.</param>
    /// <param name="isText">Whether it is text.</param>
    public void Message(int connection, TrafficKind kind, byte[] data, bool isText)
    {
        if (IsObserved)
        {
            Announce(new TrafficItem(clock.GetUtcNow(), connection, kind) { Data = data, IsText = isText });
        }
    }

    /// <summary>Announces something about a WebSocket.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="text">The address, or the reason.</param>
    /// <param name="name">The subprotocol, or where it leads if it failed to open.</param>
    /// <param name="code">The code with which the device closed it, or the status with which it refused it.</param>
    public void Note(int connection, TrafficKind kind, string text, string? name = null, int? code = null) =>
        Announce(new TrafficItem(clock.GetUtcNow(), connection, kind) { Text = text, Name = name ?? string.Empty, Code = code });

    /// <summary>Announces that a request got no response.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="exchange">The number of the request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="isUnanswered">Whether the element gave up waiting.</param>
    public void Fail(int connection, int exchange, string reason, bool isUnanswered) =>
        Announce(new TrafficItem(clock.GetUtcNow(), connection, isUnanswered ? TrafficKind.Unanswered : TrafficKind.Failed) { Text = reason, Exchange = exchange });

    /// <summary>Announces a request.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Its number.</returns>
    public async Task<int> RequestAsync(int connection, HttpRequestMessage request, CancellationToken cancel)
    {
        var exchange = Interlocked.Increment(ref exchanges);
        if (IsObserved)
        {
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
            var headers = Flatten(request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []));
            Announce(new TrafficItem(clock.GetUtcNow(), connection, TrafficKind.Request) { Name = request.Method.Method, Text = request.RequestUri!.ToString(), Data = body, Headers = headers, Exchange = exchange });
        }

        return exchange;
    }

    /// <summary>Announces a response.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="exchange">The number of its request.</param>
    /// <param name="response">The response, with its body read.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The running announcement.</returns>
    public async Task RespondAsync(int connection, int exchange, HttpResponseMessage response, CancellationToken cancel)
    {
        if (IsObserved)
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
            Announce(new TrafficItem(clock.GetUtcNow(), connection, TrafficKind.Response) { Code = (int)response.StatusCode, Data = body, Headers = Flatten(response.Headers.Concat(response.Content.Headers)), Exchange = exchange });
        }
    }

    private static List<KeyValuePair<string, string>> Flatten(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        [.. headers.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))];

    private void Announce(TrafficItem item)
    {
        if (Seen is { } seen)
        {
            var secrets = mask.Values();
            seen(item with
            {
                Data = Hide(item.Data, secrets),
                Text = SecretMask.Apply(item.Text, secrets),
                Name = SecretMask.Apply(item.Name, secrets),
                Headers = [.. item.Headers.Select(header => KeyValuePair.Create(header.Key, SecretMask.Apply(header.Value, secrets)))],
            });
        }
    }

    private static ReadOnlyMemory<byte> Hide(ReadOnlyMemory<byte> data, IReadOnlyList<string> secrets)
    {
        if (Utf8.IsValid(data.Span))
        {
            var text = Encoding.UTF8.GetString(data.Span);
            var hidden = SecretMask.Apply(text, secrets);
            return hidden == text ? data : Encoding.UTF8.GetBytes(hidden);
        }

        // What is no text keeps its length.
        var bytes = data.ToArray();
        foreach (var secret in secrets.Select(Encoding.UTF8.GetBytes))
        {
            for (var at = bytes.AsSpan().IndexOf(secret); at >= 0; at = bytes.AsSpan().IndexOf(secret))
            {
                bytes.AsSpan(at, secret.Length).Fill((byte)(secret.All(value => value == '*') ? '#' : '*'));
            }
        }

        return bytes;
    }
}
