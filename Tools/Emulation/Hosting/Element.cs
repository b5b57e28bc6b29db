using ConnectorEmulator.Compilation;
using ConnectorEmulator.Connections;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Persistence;
using ConnectorEmulator.Reporting;
using ConnectorEmulator.Scripting;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Hosting;

/// <summary>A running element. Safe for several threads; several elements may run in one process.</summary>
public sealed class Element : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ElementParts parts;
    private readonly ElementIdentity identity;
    private readonly IReadOnlyDictionary<int, IQActionProgram> programs;
    private readonly HttpSessions sessions;
    private readonly Dictionary<int, WebSocketClient> clients;
    private readonly StateSaver saver;
    private readonly OperatorWrites writes;
    private readonly SnapshotReader reader;
    private readonly Startup startup;
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;
    private int isStopped;

    private Element(ElementPackage package, ElementOptions options)
    {
        Package = package;
        Options = options;
        identity = new ElementIdentity(options.DataMinerId, options.ElementId, options.Name, options.CallCost);
        programs = package.CreatePrograms();
        HttpSessions? http = null;
        parts = new ElementParts(
            package.Protocol,
            options.Assumptions,
            VersionCatalog.ProfileOf(options.DataMiner),
            options.Clock,
            new TimeoutSettings(options.ElementTimeout ?? package.Protocol.ElementTimeout, options.ExcludedFromTimeout),
            built => new QActionRunner(built, identity, programs),
            built => http = new HttpSessions(built, options.Connections));
        sessions = http!;
        clients = parts.WebSockets.ToDictionary(item => item.Key, item => new WebSocketClient(item.Value, parts, options.Connections.GetValueOrDefault(item.Key, string.Empty)));
        foreach (var (id, client) in clients)
        {
            parts.WebSockets[id].Attach(client);
            parts.PortProcess.Stopped += client.Abort;
        }

        saver = new StateSaver(parts.Values, parts.Observers, parts.Log, options.Clock, options.StateFolder);
        writes = new OperatorWrites(parts);
        reader = new SnapshotReader(parts);
        startup = new Startup(parts, identity, saver, options.Connections);
        package.Escapes.Noted += NoteError;
        parts.Observers.PairAnswered += (pair, time) => PairAnswered?.Invoke(pair, time);
        parts.Observers.Changed += parameter => Changed?.Invoke(parameter);
        parts.Timeout.Changed += state => TimeoutChanged?.Invoke(state);
    }

    /// <summary>Raised with the parameter, or the table, whose value changed, on the thread that changed it.</summary>
    public event Action<int>? Changed;

    /// <summary>Raised with the pair and the time between its command and the answer.</summary>
    public event Action<int, TimeSpan>? PairAnswered;

    /// <summary>Raised when the element goes into timeout or comes out of it, on the thread that noticed it.</summary>
    public event Action<TimeoutState>? TimeoutChanged;

    /// <summary>Raised with everything that the element and its devices say to each other, whole, on the thread that saw it.</summary>
    public event Action<TrafficItem>? Traffic
    {
        add => parts.Traffic.Seen += value;
        remove => parts.Traffic.Seen -= value;
    }

    /// <summary>Gets the protocol.</summary>
    public ProtocolDefinition Protocol => Package.Protocol;

    /// <summary>Gets the package.</summary>
    public ElementPackage Package { get; }

    /// <summary>Gets what the element was started with.</summary>
    public ElementOptions Options { get; }

    /// <summary>Gets the element log.</summary>
    public ElementLog Log => parts.Log;

    /// <summary>Gets the stream viewer.</summary>
    public StreamViewer Stream => parts.Stream;

    /// <summary>Gets the task that ends when the group of the after-startup trigger was executed; at once when there is no such trigger.</summary>
    public Task StartedUp => Protocol.Triggers.Values.Any(trigger => trigger.Time == TriggerTime.AfterStartup) ? parts.Queues.Main.FirstGroupDone : Task.CompletedTask;

    /// <summary>Gets a value indicating whether the element runs.</summary>
    public bool IsActive => identity.IsActive;

    /// <summary>Gets a value indicating whether the process that holds the connections of an agent stopped, as older versions did when they sent a large message.</summary>
    public bool HasLostPortProcess => parts.PortProcess.HasStopped;

    /// <summary>Gets the QActions of which a run is under way.</summary>
    public IReadOnlyList<int> RunningQActions => [.. Protocol.QActions.Select(item => item.Id).Where(id => parts.Statistics.QAction(id).IsRunning)];

    /// <summary>
    /// Gets what the element is about: the clock of a test may go on when it is idle. What QActions do in threads and timers of their own does not count.
    /// </summary>
    public ElementActivity Activity => parts.QActions.IsRunning
        ? ElementActivity.Busy
        : parts.WebSockets.Values.Select(connection => connection.Activity).Append(startup.Activity).Append(parts.Queues.Activity).Append(parts.Timers.Activity).Max();

    /// <summary>Gets what went so wrong, apart from QActions, that a run cannot count as good.</summary>
    public IReadOnlyList<string> Faults => parts.Statistics.Faults;

    /// <summary>Gets the WebSocket connections that had an address to connect to.</summary>
    public IReadOnlyList<int> AddressedConnections => [.. parts.WebSockets.Where(item => item.Value.Counts.HasAddress).Select(item => item.Key)];

    /// <summary>Starts an element, in the order of an agent: values, port, after-startup trigger, timers, protocol threads.</summary>
    /// <param name="package">The package.</param>
    /// <param name="options">What to start it with.</param>
    /// <param name="observe">Gets the element before anything runs, to listen to its log and stream.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running element.</returns>
    /// <exception cref="RefusalException">The protocol needs a newer version of DataMiner.</exception>
    public static async Task<Element> StartAsync(
        ElementPackage package, ElementOptions options, Action<Element>? observe = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(options);
        MinimumVersion.Check(package, options.DataMiner);
        var element = new Element(package, options);
        observe?.Invoke(element);
        try
        {
            element.running = await element.startup.RunAsync(element.stop.Token, cancellationToken).ConfigureAwait(false);
            return element;
        }
        catch
        {
            await element.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes a parameter as an operator does: to the write parameter, or to the one that belongs to a read.</summary>
    /// <param name="parameter">The write parameter, or a read parameter that has one of the same name.</param>
    /// <param name="value">The value, or the text of a discreet.</param>
    /// <param name="user">Who writes.</param>
    /// <returns>The write, which ends when everything that it set off is done, groups apart, and what came of it.</returns>
    /// <exception cref="OperatorWriteException">The value is refused.</exception>
    public Task<WriteEffect> SetParameterAsync(int parameter, string value, string user = OperatorWrites.DefaultUser) => writes.SetAsync(parameter, value, user);

    /// <summary>Writes a cell of a table as an operator does.</summary>
    /// <param name="parameter">The write parameter of the column, or the column.</param>
    /// <param name="key">The row's primary key.</param>
    /// <param name="value">The value, or the text of a discreet.</param>
    /// <param name="user">Who writes.</param>
    /// <returns>The write, which ends when everything that it set off is done, groups apart, and what came of it.</returns>
    /// <exception cref="OperatorWriteException">The value is refused.</exception>
    public Task<WriteEffect> SetCellAsync(int parameter, string key, string value, string user = OperatorWrites.DefaultUser) => writes.SetCellAsync(parameter, key, value, user);

    /// <summary>Takes a copy of everything that the element shows.</summary>
    /// <returns>The copy.</returns>
    public ElementReport Snapshot() => reader.Take();

    /// <summary>Takes a copy of the state of the connections.</summary>
    /// <returns>The copy, by id.</returns>
    public IReadOnlyList<ConnectionReport> SnapshotConnections() => reader.TakeConnections();

    /// <summary>Tells whether the element is in timeout, in which DataMiner Cube disables all write parameters.</summary>
    /// <returns>The state.</returns>
    public TimeoutState SnapshotTimeout() => parts.Timeout.Read();

    /// <summary>Takes a copy of one parameter.</summary>
    /// <param name="parameter">The parameter; no table.</param>
    /// <returns>The copy.</returns>
    public ParameterReport SnapshotParameter(int parameter) => reader.TakeParameter(Protocol.Parameters[parameter]);

    /// <summary>Takes a copy of one table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The copy.</returns>
    public TableReport SnapshotTable(int table) => reader.TakeTable(Protocol.Parameters[table]);

    /// <summary>Stops the element: no call on SLProtocol executes any more, instances of QActions are disposed, connections close.</summary>
    /// <returns>The running stop.</returns>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref isStopped, 1) != 0)
        {
            return;
        }

        // What a QAction sets from now on goes nowhere, so that all it set before is saved.
        identity.Deactivate();
        await saver.DisposeAsync().ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(DisposeInstancesAsync(), EndRunsAsync()).ConfigureAwait(false);
        sessions.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        Package.Escapes.Noted -= NoteError;
        stop.Dispose();
        if (running.IsCompleted)
        {
            parts.Dispose();
        }
    }

    private Task DisposeInstancesAsync() => Task.WhenAll(programs.Select(async item =>
    {
        var (id, program) = item;
        try
        {
            await Task.Run(program.DisposeInstances).WaitAsync(StopLimit).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            NoteError(id, FormattableString.Invariant($"does not end in Dispose: it was left behind after {StopLimit.TotalSeconds} s."));
        }
        catch (Exception exception)
        {
            // Whatever the code of a QAction throws is its own error.
            NoteError(id, $"failed in Dispose: {exception}");
        }
    }));

    private async Task EndRunsAsync()
    {
        try
        {
            var limit = Task.Delay(StopLimit);
            await Task.WhenAll([.. clients.Values.Select(client => client.DisposeAsync().AsTask()), running]).WaitAsync(StopLimit).ConfigureAwait(false);
            while (RunningQActions.Count > 0 && !limit.IsCompleted)
            {
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
        catch (TimeoutException)
        {
            // Told below.
        }

        foreach (var id in RunningQActions)
        {
            NoteError(id, FormattableString.Invariant($"still ran {StopLimit.TotalSeconds} s after the element stopped; it was left behind."));
        }
    }

    private void NoteError(int qaction, string text)
    {
        parts.Statistics.QAction(qaction).CountError();
        parts.Log.Error($"QAction {qaction} ({Protocol.QActions.First(item => item.Id == qaction).Name}) {text}");
    }

}
