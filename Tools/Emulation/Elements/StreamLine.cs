using System.Text;

namespace ConnectorEmulator.Elements;

/// <summary>A line of the stream viewer. Its text is made when somebody looks at it: most lines go as they came.</summary>
public sealed class StreamLine
{
    private readonly object content;
    private readonly IReadOnlyList<string> secrets;
    private string? text;

    /// <summary>Creates a line.</summary>
    /// <param name="time">When it happened, in UTC.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="kind">What it tells.</param>
    /// <param name="content">How the data begins, as bytes that nobody changes; or a reason, as text.</param>
    /// <param name="size">The size of the data in bytes.</param>
    /// <param name="isText">Whether the data is text.</param>
    /// <param name="secrets">What is a password now.</param>
    internal StreamLine(DateTimeOffset time, int connection, StreamKind kind, object content, int size, bool isText, IReadOnlyList<string> secrets)
    {
        Time = time;
        Connection = connection;
        Kind = kind;
        this.content = content;
        Size = size;
        IsText = isText;
        this.secrets = secrets;
    }

    /// <summary>Gets when it happened, in UTC.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets the connection.</summary>
    public int Connection { get; }

    /// <summary>Gets what it tells.</summary>
    public StreamKind Kind { get; }

    /// <summary>Gets the data as text, cut at <see cref="StreamViewer.LongestText"/> characters, or a reason.</summary>
    public string Text => text ??= Compose();

    /// <summary>Gets the size of the data in bytes.</summary>
    public int Size { get; }

    /// <summary>Gets a value indicating whether the data is text; otherwise the text shows it in hexadecimal.</summary>
    public bool IsText { get; }

    private string Compose()
    {
        if (content is string reason)
        {
            return SecretMask.Apply(reason, secrets);
        }

        var data = (byte[])content;
        var shown = SecretMask.Apply(IsText ? Encoding.UTF8.GetString(data) : Convert.ToHexString(data), secrets);
        return shown.Length > StreamViewer.LongestText ? shown[..StreamViewer.LongestText] : shown;
    }
}
