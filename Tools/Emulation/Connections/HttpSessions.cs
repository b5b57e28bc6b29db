using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Connections;

/// <summary>Runs HTTP sessions: sends their requests and sets the parameters of their responses.</summary>
internal sealed class HttpSessions : ISessions, IDisposable
{
    private readonly ElementParts parts;
    private readonly SessionText texts;
    private readonly Dictionary<int, HttpConnection> connections;

    /// <summary>Makes the HTTP connections of an element.</summary>
    /// <param name="parts">The element.</param>
    /// <param name="addresses">The addresses that the element was given, by connection.</param>
    public HttpSessions(ElementParts parts, IReadOnlyDictionary<int, string> addresses)
    {
        this.parts = parts;
        texts = new SessionText(parts.Store, parts.Converter);
        connections = parts.Protocol.Connections.Values.Where(connection => connection.Kind == ConnectionKind.Http).ToDictionary(
            connection => connection.Id,
            connection => new HttpConnection(connection, parts.Timeout, parts.Stream, parts.Traffic, parts.PortProcess, parts.Tls, parts.Clock, addresses.GetValueOrDefault(connection.Id, string.Empty)));
    }

    /// <inheritdoc/>
    public IEnumerable<IConnection> Connections => connections.Values;

    /// <inheritdoc/>
    public IReadOnlyList<BuiltRequest> Build(GroupItem item) =>
        [.. parts.Protocol.Sessions[item.Id].Requests.Where(request => item.Only is null || request.Id == item.Only).Select(texts.Build)];

    /// <inheritdoc/>
    public async Task RunAsync(GroupItem item, QueuedGroup entry, CancellationToken stop)
    {
        var session = parts.Protocol.Sessions[item.Id];
        var http = connections[entry.Group.Connection];
        var connection = http.Definition;
        foreach (var built in entry.Requests[item])
        {
            var request = built.Definition;
            var timeout = request.Timeout ?? session.Timeout ?? connection.Timeout;
            var answer = HttpAnswer.None(string.Empty) with { IsRetried = true };
            for (var attempt = 0; attempt <= connection.Retries && answer.IsRetried; attempt++)
            {
                parts.Stream.Note(connection.Id, StreamKind.Sent, $"{built.Verb} {built.Target}");
                http.Counts.CountSent();
                answer = await http.SendAsync(built, timeout, entry.Waiting, stop).ConfigureAwait(false);
            }

            Report(session, http, answer);
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
        foreach (var connection in connections.Values)
        {
            connection.Dispose();
        }
    }

    private void Report(SessionDefinition session, HttpConnection http, HttpAnswer answer)
    {
        var connection = http.Definition;
        if (answer.StatusLine is { } status)
        {
            http.Counts.CountReceived();
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
            parts.Setter.SetReceived(status, answer.StatusLine!, cause);
        }

        foreach (var (key, parameter) in request.ResponseHeaders)
        {
            if (answer.Headers[key].FirstOrDefault() is { } value)
            {
                parts.Setter.SetReceived(parameter, value, cause);
            }
        }

        if (request.ContentParameter is { } content)
        {
            parts.Setter.SetReceived(content, answer.Content, cause);
        }
    }
}
