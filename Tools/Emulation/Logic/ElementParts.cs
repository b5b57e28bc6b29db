using System.Security.Authentication;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tables;
using ConnectorEmulator.Values;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Logic;

/// <summary>The parts of an element, which refer to each other in circles as the things in a protocol do. Knows neither sockets nor files.</summary>
internal sealed class ElementParts : IDisposable
{
    /// <summary>Puts the parts together.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="assumptions">How open questions are read.</param>
    /// <param name="version">What agents of the version do.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="timeout">What the element wizard holds about the timeout.</param>
    /// <param name="qactions">Makes what runs QActions.</param>
    /// <param name="sessions">Makes what runs HTTP sessions.</param>
    public ElementParts(
        ProtocolDefinition protocol,
        AssumptionChoices assumptions,
        VersionProfile version,
        TimeProvider clock,
        TimeoutSettings timeout,
        Func<ElementParts, IQActions> qactions,
        Func<ElementParts, ISessions> sessions)
    {
        Protocol = protocol;
        Assumptions = assumptions;
        Version = version;
        Clock = clock;
        Tls = version.LeavesTlsToTheSystem || assumptions.Is(TlsAssumption.FromOneTwo) ? SslProtocols.None : SslProtocols.Tls12;
        Log = new ElementLog(clock);
        Converter = new ValueConverter(new TextCodec(protocol.IsUnicode));
        Secrets = new SecretMask(protocol, Store, Converter);
        Stream = new StreamViewer(clock, Secrets);
        Traffic = new Traffic(clock, Secrets);
        Timeout = new ElementTimeout(clock, timeout);
        PortProcess = new PortProcess(version, Log);
        Matcher = new ResponseMatcher(protocol, Converter);
        Log.Hide = Secrets.Hide;
        Listeners = new Listeners(protocol);
        Conditions = new ConditionEvaluator(protocol, Store, Converter);
        Events = new ChangeEvents(this);
        Setter = new ParameterSetter(protocol, Store, Converter, Events, Log);
        Tables = new TableStore(new TableContext(protocol, Converter, Listeners, Observers, Log, Events.Raise));
        Values = new ElementValues(protocol, Store, Tables, Converter, version);
        Filler = new TableFiller(Tables, Log);
        Nesting = new Nesting(Statistics, Log);
        Triggers = new TriggerEngine(this);
        Actions = new ActionEngine(this);
        Commands = new CommandStore(this);
        Responses = new ResponseStore(assumptions, Triggers, Setter);
        Pairs = new PairRunner(this);
        Groups = new GroupExecutor(this);
        Queues = new QueueSet(protocol.Threads, Groups, Commands, Log);
        Timers = new TimerSet(this);
        WebSockets = protocol.Connections.Values.Where(item => item.Kind == ConnectionKind.WebSocket).ToDictionary(item => item.Id, item => new WebSocketConnection(item, this));
        QActions = qactions(this);
        Sessions = sessions(this);
        Connections = WebSockets.Values.Concat(Sessions.Connections).ToDictionary(item => item.Definition.Id);
    }

    /// <summary>Gets the protocol.</summary>
    public ProtocolDefinition Protocol { get; }

    /// <summary>Gets how open questions are read.</summary>
    public AssumptionChoices Assumptions { get; }

    /// <summary>Gets what agents of the version do.</summary>
    public VersionProfile Version { get; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Gets the versions of TLS that connections offer.</summary>
    public SslProtocols Tls { get; }

    /// <summary>Gets the element log.</summary>
    public ElementLog Log { get; }

    /// <summary>Gets what hides passwords.</summary>
    public SecretMask Secrets { get; }

    /// <summary>Gets the stream viewer.</summary>
    public StreamViewer Stream { get; }

    /// <summary>Gets who is told of what passes between element and device.</summary>
    public Traffic Traffic { get; }

    /// <summary>Gets which connections respond, and whether the element is in timeout.</summary>
    public ElementTimeout Timeout { get; }

    /// <summary>Gets the process that holds the sockets.</summary>
    public PortProcess PortProcess { get; }

    /// <summary>Gets the counts.</summary>
    public ElementStatistics Statistics { get; } = new();

    /// <summary>Gets who is told of changes.</summary>
    public Observers Observers { get; } = new();

    /// <summary>Gets what keeps operators' writes and port data apart.</summary>
    public PortDataGate PortData { get; } = new();

    /// <summary>Gets the values of standalone parameters.</summary>
    public ParameterStore Store { get; } = new();

    /// <summary>Gets the conversion of values.</summary>
    public ValueConverter Converter { get; }

    /// <summary>Gets what cuts messages.</summary>
    public ResponseMatcher Matcher { get; }

    /// <summary>Gets which parameters set anything off.</summary>
    public Listeners Listeners { get; }

    /// <summary>Gets the conditions.</summary>
    public ConditionEvaluator Conditions { get; }

    /// <summary>Gets what follows a change.</summary>
    public ChangeEvents Events { get; }

    /// <summary>Gets what sets parameters.</summary>
    public ParameterSetter Setter { get; }

    /// <summary>Gets the tables.</summary>
    public TableStore Tables { get; }

    /// <summary>Gets the values as a whole.</summary>
    public ElementValues Values { get; }

    /// <summary>Gets the bulk edits of tables.</summary>
    public TableFiller Filler { get; }

    /// <summary>Gets what ends triggers and actions that set each other off.</summary>
    public Nesting Nesting { get; }

    /// <summary>Gets the triggers.</summary>
    public TriggerEngine Triggers { get; }

    /// <summary>Gets the actions.</summary>
    public ActionEngine Actions { get; }

    /// <summary>Gets the commands.</summary>
    public CommandStore Commands { get; }

    /// <summary>Gets the responses.</summary>
    public ResponseStore Responses { get; }

    /// <summary>Gets the pairs.</summary>
    public PairRunner Pairs { get; }

    /// <summary>Gets the groups.</summary>
    public GroupExecutor Groups { get; }

    /// <summary>Gets the queues.</summary>
    public QueueSet Queues { get; }

    /// <summary>Gets the timers.</summary>
    public TimerSet Timers { get; }

    /// <summary>Gets the WebSocket connections by id.</summary>
    public IReadOnlyDictionary<int, WebSocketConnection> WebSockets { get; }

    /// <summary>Gets the connections by id; virtual ones have none.</summary>
    public IReadOnlyDictionary<int, IConnection> Connections { get; }

    /// <summary>Gets what runs QActions.</summary>
    public IQActions QActions { get; }

    /// <summary>Gets what runs HTTP sessions.</summary>
    public ISessions Sessions { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Queues.Dispose();
        PortData.Dispose();
        Timeout.Dispose();
    }
}
