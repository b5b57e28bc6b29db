using System.Globalization;
using System.Text;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>Messages of every kind in random order, and what must come of them. It shares no rule with the connector: what it expects, it knows from how it made the message.</summary>
internal sealed class MessageMix
{
    /// <summary>The longest message that is accepted, in bytes.</summary>
    public const int SizeLimit = 5000;

    /// <summary>The column of the age.</summary>
    public const int Age = 10;

    private const int Active = 2;
    private const int Rebooting = 3;
    private const int ShutDown = 4;
    private const string Flow = "dd478178-bd80-5417-bebd-2c2243299fbd";

    /// <summary>TAI is 37 s ahead of UTC.</summary>
    private static readonly DateTime Epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(-37);

    private readonly Random random;
    private readonly TestClock clock;
    private readonly Dictionary<Counter, long> counts = [];
    private readonly Dictionary<string, object[]> rows = [];
    private readonly Dictionary<string, string> lastStates = [];
    private readonly Queue<string> heartbeats = new();
    private readonly List<(string Name, Func<string> Make)> kinds;

    public MessageMix(Random random, TestClock clock)
    {
        this.random = random;
        this.clock = clock;
        Sources = Enumerable.Range(0, 12).Select(index => new Guid(index, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString("D")).ToList();
        foreach (var id in Sources)
        {
            rows[id] = [id, id, null, null, null, null, null, null, 0L, null, null, null, 1, string.Empty];
        }

        kinds =
        [
            ("number", Number), ("boolean", Boolean), ("text", Text), ("again", Again), ("reboot", () => Goes("reboot", Rebooting)), ("shutdown", () => Goes("shutdown", ShutDown)),
            ("health", Health), ("unknown source", UnknownSource), ("unknown departure", UnknownDeparture), ("unknown kind", UnknownKind), ("unknown type", UnknownType),
            ("no JSON", () => Malformed(Broken())), ("twice", () => Malformed(Twice())), ("beyond", () => Malformed(State(Source(), "number", "{\"value\":" + (random.Next(2) * 2 - 1) + "e308,\"scale\":0.1}"))),
            ("scale", () => Malformed(State(Source(), "number", "{\"value\":5,\"scale\":" + Pick("0", "-1", "\"1\"", "0e9", "[]") + "}"))),
            ("misfit", () => Malformed(State(Source(), Pick("boolean", "string", "number"), "{\"value\":" + Pick("null", "[1]", "{}") + "}"))),
            ("deep", () => Fault(Counter.TooDeep, "Too deeply nested", State(Source(), "string", "{\"value\":" + new string('[', 63 + random.Next(900)) + "}"))),
            ("long", () => Fault(Counter.Oversized, "Oversized", State(Source(), "string", "{\"value\":\"" + new string('x', SizeLimit) + "\"}"))),
        ];
        Kinds = kinds.ToDictionary(kind => kind.Name, _ => 0);
    }

    public IReadOnlyList<string> Sources { get; }

    /// <summary>Gets how often each kind was made.</summary>
    public Dictionary<string, int> Kinds { get; }

    /// <summary>Gets how the text about the last message that could not be used begins.</summary>
    public string LastError { get; private set; }

    /// <summary>Gets what there is to count.</summary>
    public IEnumerable<Counter> Counters => counts.Keys;

    public long Count(Counter counter) => counts.TryGetValue(counter, out var count) ? count : 0;

    public object[] Row(string id) => rows[id];

    public bool IsActive(string id) => (int)rows[id][5] == Active;

    /// <summary>Notes a heartbeat that the connector sent.</summary>
    public void Sent(string heartbeat)
    {
        if (heartbeat != null)
        {
            Add(Counter.HeartbeatSent);
            heartbeats.Enqueue(heartbeat.Split('"')[7]);
        }
    }

    /// <summary>Makes the next message.</summary>
    public byte[] Next()
    {
        // Each heartbeat is answered at once, so that none is missed.
        var (name, make) = heartbeats.Count > 0 ? kinds.Single(kind => kind.Name == "health") : kinds[random.Next(kinds.Count)];
        Kinds[name]++;
        var bytes = Encoding.UTF8.GetBytes(make());
        if (name == "no JSON" && random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] = 0xFF;
        }

        Add(Counter.Received);
        Add(Counter.Bytes, bytes.Length);
        return bytes;
    }

    private string Number()
    {
        var value = random.Next(-1_000_000, 1_000_000) * (random.Next(4) == 0 ? 10_000_000_001L : 1L);
        var places = random.Next(5);
        var number = value / (decimal)Math.Pow(10, places);
        var unit = Pick("", "/temperature/C", "/level/dB FS");
        return Shown(
            "number" + unit,
            "{\"scale\":1" + new string('0', places) + ",\"value\":" + value + Pick("", ".0", "e0") + "}",
            number.ToString("0.############", CultureInfo.InvariantCulture) + (unit.Length == 0 ? string.Empty : " " + unit.Split('/')[2]),
            (double)number);
    }

    private string Boolean() => random.Next(2) == 0 ? Shown("boolean", "{\"value\":true}", "true", 1d) : Shown("boolean", "{\"odd\":[9e9999],\"value\":false}", "false", 0d);

    private string Text() => Shown("string", "{\"value\":\"\\u00fc\\n\\uD83D\\uDCFA\\uD83D\"}", "\u00fc\uFFFD\uD83D\uDCFA\uFFFD", null);

    private string Shown(string type, string payload, string text, double? number)
    {
        var id = Source();
        var time = clock.UtcNow.AddTicks(-random.Next(1, 50_000_000));
        Add(Counter.State);
        var row = rows[id];
        row[9] = (long)row[8] == 0 ? null : (clock.UtcNow - time).TotalMilliseconds;
        (row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[11]) = (type, text, number, Active, time.ToOADate(), clock.UtcNow.ToOADate(), (long)row[8] + 1, Flow);
        var message = State(random.Next(5) == 0 ? id.ToUpperInvariant() : id, type, payload, time);
        lastStates[id] = message;
        return Pick("", "\uFEFF", " \r\n") + message;
    }

    /// <summary>The last state of a source once more: a message that counts, and no event.</summary>
    private string Again()
    {
        var id = Source();
        if (!lastStates.TryGetValue(id, out var message))
        {
            return Boolean();
        }

        Add(Counter.State);
        return message;
    }

    private string Goes(string kind, int state)
    {
        var id = Source();
        lastStates.Remove(id);
        Add(Counter.Lifecycle);
        (rows[id][5], rows[id][7]) = (state, clock.UtcNow.ToOADate());
        return Is07Texts.Lifecycle(kind, id);
    }

    private string Health()
    {
        Add(Counter.HeartbeatReply);
        return Is07Texts.Health(heartbeats.Count > 0 ? heartbeats.Dequeue() : "1:0");
    }

    private string UnknownSource()
    {
        Add(Counter.State);
        Add(Counter.UnknownSource);
        return State(Pick("11111111-2222-3333-4444-555555555555", "x", string.Empty), "boolean", "{\"value\":true}");
    }

    private string UnknownDeparture()
    {
        Add(Counter.Lifecycle);
        Add(Counter.UnknownSource);
        return Is07Texts.Lifecycle("reboot", "11111111-2222-3333-4444-555555555555");
    }

    private string UnknownKind()
    {
        Add(Counter.UnknownType);
        return Pick("{\"message_type\":\"greeting\"}", "{\"message_type\":\"State\",\"a\":{\"a\":1}}", "{\"message_type\":\"\"}");
    }

    private string UnknownType()
    {
        Add(Counter.UnknownType);
        return State(Source(), Pick("object", "number/", "Boolean", "colour/rgb"), "{\"value\":1}");
    }

    private string Malformed(string message) => Fault(Counter.Malformed, "Malformed", message);

    private string Fault(Counter counter, string kind, string message)
    {
        Add(counter);
        LastError = kind + " message of " + Encoding.UTF8.GetByteCount(message) + " bytes";
        return message;
    }

    private string Broken()
    {
        var message = State(Source(), "number", "{\"value\":7}");
        return random.Next(3) switch
        {
            0 => message.Remove(random.Next(message.Length)),
            1 => message + Pick("}", ",", "x", message, "\0"),
            _ => message.Replace(":7}", Pick(":07}", ":7,}", ":.7}", ":NaN}", ":'7'}", " 7}")),
        };
    }

    private string Twice()
    {
        var message = State(Source(), "number", "{\"value\":7}");
        return random.Next(2) == 0
            ? message.Replace("\"value\":7", "\"value\":7,\"val\\u0075e\":7")
            : message.Insert(1, Pick("\"payload\":{}", "\"identity\":null", "\"message_type\":\"state\"") + ",");
    }

    private string State(string id, string type, string payload) => State(id, type, payload, clock.UtcNow);

    private static string State(string id, string type, string payload, DateTime time)
    {
        var ticks = (time - Epoch).Ticks;
        return Is07Texts.State(id, type, payload).Replace("1795328816:900634752", ticks / TimeSpan.TicksPerSecond + ":" + ticks % TimeSpan.TicksPerSecond * 100);
    }

    private string Source() => Sources[random.Next(Sources.Count)];

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];

    private void Add(Counter counter, long amount = 1) => counts[counter] = Count(counter) + amount;
}
