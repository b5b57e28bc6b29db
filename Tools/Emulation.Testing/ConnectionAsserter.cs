using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Testing;

/// <summary>A connection, at one moment.</summary>
public sealed class ConnectionAsserter
{
    private readonly ConnectionReport connection;
    private readonly List<StreamLine> lines;

    /// <summary>Initializes a new instance of the <see cref="ConnectionAsserter"/> class.</summary>
    /// <param name="connection">Its state.</param>
    /// <param name="lines">What the stream viewer shows of it.</param>
    internal ConnectionAsserter(ConnectionReport connection, IEnumerable<StreamLine> lines)
    {
        this.connection = connection;
        this.lines = [.. lines];
    }

    /// <summary>Gets the state.</summary>
    public ConnectionState State => connection.State;

    /// <summary>Gets how often it opened.</summary>
    public long Opened => connection.Opened;

    /// <summary>Gets how often it closed after having been open.</summary>
    public long Closed => connection.Closed;

    /// <summary>Gets the number of messages, or requests, that left.</summary>
    public long SentCount => connection.FramesSent;

    /// <summary>Gets the number of messages, or responses, that arrived.</summary>
    public long ReceivedCount => connection.FramesReceived;

    /// <summary>Gets the messages that left, oldest first, as the stream viewer shows them: the last ones, long ones cut, passwords as dots. A fake server has them whole.</summary>
    public IReadOnlyList<string> Sent => Texts(StreamKind.Sent);

    /// <summary>Gets the messages that arrived, oldest first, as the stream viewer shows them: the last ones, long ones cut, passwords as dots.</summary>
    public IReadOnlyList<string> Received => Texts(StreamKind.Received);

    /// <summary>Describes the connection in a line.</summary>
    /// <returns>The line.</returns>
    internal string Describe() => $"{connection.StateText}, {SentCount} sent, {ReceivedCount} received";

    private List<string> Texts(StreamKind kind) => [.. lines.Where(line => line.Kind == kind).Select(line => line.Text)];
}
