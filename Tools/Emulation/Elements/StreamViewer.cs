namespace ConnectorEmulator.Elements;

/// <summary>What a line of the stream viewer tells.</summary>
public enum StreamKind
{
    /// <summary>Something arrived.</summary>
    Received,

    /// <summary>Something left.</summary>
    Sent,

    /// <summary>Something was to leave while the connection was closed.</summary>
    NotSent,

    /// <summary>The connection opened.</summary>
    Opened,

    /// <summary>The connection closed, or an attempt to open it failed.</summary>
    Closed,

    /// <summary>An HTTP request got no response.</summary>
    Failed,
}

/// <summary>The stream viewer: the last lines are kept, each new one is announced. Passwords of the element show as dots.</summary>
public sealed class StreamViewer
{
    /// <summary>The number of characters that are kept of a message.</summary>
    public const int LongestText = 1000;

    private readonly RingBuffer<StreamLine> lines = new(2_000);
    private readonly TimeProvider clock;
    private readonly SecretMask mask;

    /// <summary>Creates the stream viewer.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="mask">Knows what is a password.</param>
    internal StreamViewer(TimeProvider clock, SecretMask mask)
    {
        this.clock = clock;
        this.mask = mask;
    }

    /// <summary>Raised for each new line, on the thread that wrote it.</summary>
    public event Action<StreamLine>? Written;

    /// <summary>Gets the lines that are kept, oldest first.</summary>
    public IReadOnlyList<StreamLine> Lines => lines.ToList();

    /// <summary>Writes a line about data.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="kind">What it tells.</param>
    /// <param name="data">The data.</param>
    /// <param name="isText">Whether it is text.</param>
    internal void Data(int connection, StreamKind kind, byte[] data, bool isText)
    {
        // A password that begins within what is kept is read to its end, or its beginning would not be recognized. What is a password is known now, not when somebody looks.
        var secrets = mask.Values();
        var most = LongestText + (secrets.Count == 0 ? 0 : secrets[0].Length * SecretMask.LongestEscape);
        var length = Math.Min(data.Length, isText ? most : most / 2);

        // A whole long message would be held in memory for its beginning.
        var start = length == data.Length ? data : data[..length];
        Write(new StreamLine(clock.GetUtcNow(), connection, kind, start, data.Length, isText, secrets));
    }

    /// <summary>Writes a line about the connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="kind">What it tells.</param>
    /// <param name="reason">The URL or the reason.</param>
    internal void Note(int connection, StreamKind kind, string reason) => Write(new StreamLine(clock.GetUtcNow(), connection, kind, reason, 0, isText: true, mask.Values()));

    private void Write(StreamLine line)
    {
        lines.Add(line);
        Written?.Invoke(line);
    }
}
