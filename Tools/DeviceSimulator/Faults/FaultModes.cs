namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>The faults that last, and their present values.</summary>
internal sealed class FaultModes
{
    private static readonly Func<string, int?> ErrorStatus = FaultValue.Integer(300, 599);
    private static readonly Func<string, bool?> On = FaultValue.Word("on");
    private static readonly InterfaceNames NewNode = new(["node/v1.3"]);

    /// <summary>Handshakes get an HTTP status instead of a WebSocket.</summary>
    public Mode<int> Refuse { get; } = new("refuse", "an HTTP status from 300 to 599", "answers each handshake with this status", ErrorStatus);

    /// <summary>Handshakes get no answer.</summary>
    public Mode<bool> Hang { get; } = new("hang", "on", "accepts connections and never answers the handshake", On);

    /// <summary>Handshakes are answered late.</summary>
    public Mode<TimeSpan> HandshakeDelay { get; } = new("handshake-delay", "0 to 3600 seconds", "waits this long before it answers a handshake", FaultValue.Seconds);

    /// <summary>Handshakes need a header.</summary>
    public Mode<RequiredText> Authorization { get; } = new(
        "authorization", "a header value", "answers 401 to each handshake without exactly this Authorization header", RequiredText.Read);

    /// <summary>Each connection is closed as soon as it is open.</summary>
    public Mode<int> CloseAtOnce { get; } = new(
        "close-at-once", FaultValue.CloseCodes, "opens each connection and closes it at once with this code", FaultValue.CloseCode);

    /// <summary>Health commands get no reply.</summary>
    public Mode<bool> MuteHealth { get; } = new("mute-health", "on", "gives no reply to health commands; everything else goes on", On);

    /// <summary>Health replies do not say which command they answer.</summary>
    public Mode<bool> HealthWithoutOrigin { get; } = new(
        "health-without-origin", "on", "leaves origin_timestamp out of health replies; IS-07 allows that", On);

    /// <summary>States do not say when they came to be.</summary>
    public Mode<bool> StatesWithoutTiming { get; } = new("states-without-timing", "on", "leaves timing out of events; IS-07 does not allow that", On);

    /// <summary>Events arrive twice.</summary>
    public Mode<bool> Duplicates { get; } = new("duplicates", "on", "sends each event twice, identical to the byte", On);

    /// <summary>Messages arrive in many frames.</summary>
    public Mode<int> Fragments { get; } = new(
        "fragments", "2 to 100000 frames", "splits each message into this many frames, also within a character", FaultValue.Integer(2, 100_000));

    /// <summary>Messages arrive byte by byte.</summary>
    public Mode<int> Trickle { get; } = new(
        "trickle", "1 to 1000 milliseconds", "sends byte by byte, this long after each", FaultValue.Integer(1, 1000));

    /// <summary>REST answers an error.</summary>
    public Mode<int> RestStatus { get; } = new("rest-status", "an HTTP status from 300 to 599", "answers each REST request with this status", ErrorStatus);

    /// <summary>REST answers a web page.</summary>
    public Mode<bool> RestHtml { get; } = new("rest-html", "on", "answers each REST request with a web page instead of JSON", On);

    /// <summary>REST is slow.</summary>
    public Mode<TimeSpan> RestDelay { get; } = new("rest-delay", "0 to 3600 seconds", "waits this long before each REST answer", FaultValue.Seconds);

    /// <summary>REST answers are large.</summary>
    public Mode<int> RestLarge { get; } = new(
        "rest-large", "1 to 268435456 bytes", "pads each REST answer with white space to this size; it stays valid JSON", FaultValue.Integer(1, 256 << 20));

    /// <summary>REST connections end.</summary>
    public Mode<bool> RestDrop { get; } = new("rest-drop", "on", "ends the TCP connection of each REST request without an answer", On);

    /// <summary>REST needs a header.</summary>
    public Mode<RequiredText> RestAuthorization { get; } = new(
        "rest-authorization", "a header value", "answers 401 to each REST request without exactly this Authorization header", RequiredText.Read);

    /// <summary>REST is elsewhere.</summary>
    public Mode<WebAddress> RestRedirect { get; } = new(
        "rest-redirect", "an http or https address", "answers each REST request with 307 to this address, followed by the path", WebAddress.Read);

    /// <summary>Some of the REST interfaces do not exist.</summary>
    public Mode<InterfaceNames> RestWithout { get; } = new(
        "rest-without", InterfaceNames.Known, "answers 404 as if the device had no such interface", InterfaceNames.Read);

    /// <summary>The node is an older one.</summary>
    public Mode<bool> OldNode { get; } = new(
        "old-node", "on", "offers the node interface in v1.2 only, with the WebSocket senders and event types that belong to v1.3", On);

    /// <summary>All of them.</summary>
    public IEnumerable<Fault> All =>
    [
        Refuse, Hang, HandshakeDelay, Authorization, CloseAtOnce, MuteHealth, HealthWithoutOrigin, StatesWithoutTiming, Duplicates, Fragments, Trickle,
        RestStatus, RestHtml, RestDelay, RestLarge, RestDrop, RestAuthorization, RestRedirect, RestWithout, OldNode,
    ];

    /// <summary>Whether the faults say that there is no such interface.</summary>
    /// <param name="path">The path, without the root of the interfaces and without a slash at its end, for example <c>node/v1.3</c>.</param>
    public bool Hide(string path) => RestWithout.Value?.Contain(path) == true || (OldNode.Value is not null && NewNode.Contain(path));
}
