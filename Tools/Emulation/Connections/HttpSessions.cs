using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Connections;

/// <summary>Runs HTTP sessions: sends their requests and sets the parameters of their responses.</summary>
internal sealed class HttpSessions(ElementParts parts, IReadOnlyDictionary<int, string> addresses) : ISessions, IDisposable
{
    private readonly SessionText texts = new(parts.Store, parts.Converter);
    private readonly Dictionary<int, (HttpPort Port, LineState State)> ports = parts.Protocol.Connections.Values
        .Where(connection => connection.Kind == ConnectionKind.Http)
        .ToDictionary(connection => connection.Id, connection => (new HttpPort(connection, new SessionText(parts.Store, parts.Converter), parts.Stream, parts.PortProcess, addresses.GetValueOrDefault(connection.Id, string.Empty)), new LineState()));

    /// <summary>Gives what is counted of a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The counts.</returns>
    public LineState StateOf(int connection) => ports[connection].State;

    /// <inheritdoc/>
    public void SetAddress(int connection, string address)
    {
        if (ports.TryGetValue(connection, out var port))
        {
            port.Port.SetAddress(address);
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(SessionDefinition session, QueuedGroup entry, CancellationToken stop)
    {
        var connection = parts.Protocol.Connections[entry.Group.Connection];
        var (port, state) = ports[connection.Id];
        foreach (var request in session.Requests)
        {
            var timeout = request.Timeout ?? session.Timeout ?? connection.Timeout;
            var answer = HttpAnswer.None(string.Empty);
            for (var attempt = 0; attempt <= connection.Retries && answer.StatusLine is null; attempt++)
            {
                parts.Stream.Note(connection.Id, StreamKind.Sent, $"{request.Verb} {texts.Read(request.Target)}");
                state.CountSent();
                answer = await port.SendAsync(request, timeout, stop).ConfigureAwait(false);
            }

            Report(session, connection, state, answer);
            if (!session.IgnoresTimeout && !request.IgnoresTimeout)
            {
                parts.Timeout.Set(connection.Id, answer.IsSuccess);
            }

            if (answer.StatusLine is null)
            {
                parts.Triggers.Fire(ItemKind.Session, session.Id, TriggerTime.Timeout, entry.Cause);
                return;
            }

            parts.PortData.Handle(() => Apply(request, answer, Cause.From($"session {session.Id}")));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (port, _) in ports.Values)
        {
            port.Dispose();
        }
    }

    private void Report(SessionDefinition session, ConnectionDefinition connection, LineState state, HttpAnswer answer)
    {
        if (answer.StatusLine is { } status)
        {
            state.CountReceived();
            parts.Stream.Note(connection.Id, StreamKind.Received, status);
            parts.Stream.Data(connection.Id, StreamKind.Received, answer.Content, isText: true);
        }
        else
        {
            parts.Stream.Note(connection.Id, StreamKind.Failed, answer.Failure);
            parts.Log.Error($"Session {session.Id} ({session.Name}) failed: {answer.Failure}.");
        }
    }

    private void Apply(SessionRequest request, HttpAnswer answer, Cause cause)
    {
        if (request.StatusParameter is { } status)
        {
            parts.Setter.SetFromProtocol(status, answer.StatusLine!, cause);
        }

        foreach (var (key, parameter) in request.ResponseHeaders)
        {
            if (answer.Headers[key].FirstOrDefault() is { } value)
            {
                parts.Setter.SetFromProtocol(parameter, value, cause);
            }
        }

        if (request.ContentParameter is { } content)
        {
            parts.Setter.SetFromProtocol(content, answer.Content, cause);
        }
    }
}
