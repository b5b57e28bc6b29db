using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>A session that has started, and what tests of definitions do with it.</summary>
public abstract class DefinedSessionFixture
{
    private protected TestClock Clock { get; private set; }

    private protected ElementSession Session { get; private set; }

    [SetUp]
    public void Begin()
    {
        Clock = new TestClock();
        Session = new ElementSession(new Is07Dialect(), Clock, () => 0.5, []);
        Session.TryStart();
    }

    private protected static Definition Read(string definition)
    {
        Assert.That(DefinitionReader.TryRead(definition, out var read, out var mistake), Is.True, mistake);
        return read;
    }

    /// <summary>Puts a definition in force, adds sources and opens the connection.</summary>
    private protected void Open(string definition, params string[] keys)
    {
        Session.UseAddresses(addresses => addresses.Main = WebSocketUrl.ParseOptional("ws://127.0.0.1:1/x"));
        Session.Use(Read(definition));
        Session.Add(keys);
        Session.StatusReported(isOpen: true);
        Drain();
    }

    /// <summary>Closes the connection that is open and opens one in its place, as setting a definition does.</summary>
    private protected void Reopen()
    {
        Session.Reconnect(isOpen: true);
        Session.StatusReported(isOpen: false);
        Session.TakeRequest();
        Session.StatusReported(isOpen: true);
    }

    /// <summary>Sends what is due.</summary>
    private protected List<string> Drain()
    {
        var sent = new List<string>();
        for (var message = 0; message < 5; message++)
        {
            var outgoing = Session.TakeOutgoing();
            sent.AddRange(new[] { outgoing.Subscription, outgoing.Heartbeat }.Where(text => text != null));
            Session.Ran();
        }

        return sent;
    }

    /// <summary>Lets time pass.</summary>
    private protected void Wait(double seconds)
    {
        Clock.Advance(seconds);
        Session.PassTime();
    }

    private protected void Receive(string text) => Session.Receive(Is07Texts.Payload(text));

    private protected SourceState State(string id) => Session.UseSources(sources => sources.Find(id).State);

    private protected object[] Row(string id) => Session.UseSources(sources => sources.Find(id).ToRow());
}
