using System.Text;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Compilation;
using ConnectorEmulator.Connections;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;
using ConnectorEmulator.Persistence;
using ConnectorEmulator.Scripting;
using ConnectorEmulator.Versions;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Tests.Support;

/// <summary>The engine of an element without sockets, files, compiled code or time: fake sockets, delegates for QActions, a clock that tests advance.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<string> trace = [];
    private readonly List<Task> running = [];
    private HttpSessions? sessions;

    public Engine(string fixture, AssumptionChoices? assumptions = null, VersionProfile? version = null, TimeoutSettings? timeout = null)
        : this(Fixture.Protocol(fixture), assumptions, version, timeout)
    {
    }

    public Engine(ProtocolDefinition protocol, AssumptionChoices? assumptions = null, VersionProfile? version = null, TimeoutSettings? timeout = null)
    {
        Programs = protocol.QActions.ToDictionary(qaction => qaction.Id, qaction => new FakeProgram(qaction.Id, Trace));
        Parts = new ElementParts(
            protocol,
            assumptions ?? new AssumptionChoices(),
            version ?? new VersionProfile(),
            Clock,
            timeout ?? new TimeoutSettings(protocol.ElementTimeout, new HashSet<int>()),
            parts => new QActionRunner(parts, Identity, Programs.ToDictionary(item => item.Key, item => (IQActionProgram)item.Value)),
            parts => sessions = new HttpSessions(parts, new Dictionary<int, string>()));
        Clients = Parts.WebSockets.Keys.ToDictionary(id => id, _ => new FakeClient());
        foreach (var (id, connection) in Parts.WebSockets)
        {
            connection.Attach(Clients[id]);
            running.Add(connection.RunAsync(stop.Token));
        }

        InitialValues.Apply(Parts.Values, new SavedState(), new Dictionary<ParameterKind, string>());
    }

    public ManualClock Clock { get; } = new();

    public ElementIdentity Identity { get; } = new(7, 42, "Engine", TimeSpan.Zero);

    public ElementParts Parts { get; }

    public Dictionary<int, FakeProgram> Programs { get; }

    public Dictionary<int, FakeClient> Clients { get; }

    public Cause Cause { get; } = Cause.From("test");

    /// <summary>Gets what QActions ran, in order: QA1(2) is QAction 1 set off by parameter 2.</summary>
    public IReadOnlyList<string> Ran
    {
        get
        {
            lock (trace)
            {
                return [.. trace];
            }
        }
    }

    public IReadOnlyList<string> Errors => [.. Parts.Log.Lines.Where(line => line.Level == ElementLogLevel.Error).Select(line => line.Text)];

    /// <summary>Gives the object that a QAction would get.</summary>
    public SLProtocol Script(int qaction = 1)
    {
        var definition = Parts.Protocol.QActions.Single(item => item.Id == qaction);
        return ScriptProxy.Create(Parts, Identity, new QActionRun(definition, null, 0, [], Cause, null));
    }

    /// <summary>Makes what saves the element's values in a folder.</summary>
    public StateSaver NewSaver(string? folder) => new(Parts.Values, Parts.Observers, Parts.Log, Clock, folder);

    public void StartThreads() => running.Add(Parts.Queues.RunAsync(stop.Token));

    public void StartTimers() => running.Add(Parts.Timers.RunAsync(stop.Token));

    public void Trace(string text)
    {
        lock (trace)
        {
            trace.Add(text);
        }
    }

    public Task ReceiveAsync(int connection, string text) => Parts.WebSockets[connection].ReportReceivedAsync(Encoding.UTF8.GetBytes(text), isText: true);

    public string? Text(int parameter) => Parts.Store.Get(parameter) is { } value ? Parts.Converter.ToText(value) : null;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(running);
        sessions?.Dispose();
        Parts.Dispose();
        stop.Dispose();
    }
}
