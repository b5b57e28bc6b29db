namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>The button of a command: what goes out, and when.</summary>
public class PressCommandTests : DefinedSessionFixture
{
    private const string Texts = """
        { "name": "Texts", "commands": [ { "name": "Zoom", "send": { "to": "{value}" } }, { "name": "Reboot", "send": "reboot", "confirm": "Away." } ],
          "read": [ { "when": { "$.k": { "exists": true } }, "is": "state", "key": "{$.k}", "value": "$.v" } ] }
        """;

    [Test]
    public void PressCommand_WhileClosed_AsksForNothingAndSendsNothing()
    {
        Open(Texts);
        Session.StatusReported(isOpen: false);

        Assert.That(Session.TellCommand(Session.PressCommand("Zoom")), Does.StartWith("Zoom: Not sent"));
        Assert.That(Session.TellCommand(Session.PressCommand("Reboot")), Does.StartWith("Reboot: Not sent"), "nobody is asked to confirm what cannot be sent");
        Session.TakeRequest();
        Clock.Advance(60);
        Session.TakeRequest();
        Session.StatusReported(isOpen: true);
        Assert.That(Drain(), Has.None.Contains("to").And.None.Contains("reboot"));
    }

    [Test]
    public void PressCommand_TwiceWithQuotes_SendsTwoWholeMessages()
    {
        Open(Texts);
        Session.EnterCommandValue("Zoom", "\"}, \"x\": {\"\\");
        Session.PressCommand("Zoom");
        Session.PressCommand("Zoom");
        Clock.Advance(1);
        var sent = Drain();
        Clock.Advance(1);
        sent.AddRange(Drain());

        Assert.That(sent.Where(text => text.Contains("\"to\"", StringComparison.Ordinal)), Is.EqualTo(Enumerable.Repeat("""{"to":"\"}, \"x\": {\"\\"}""", 2)));
    }

    [Test]
    public void PressCommand_Confirmed_IsSentOnlyWithin10S()
    {
        Open(Texts);
        Session.PressCommand("Reboot");
        Clock.Advance(10);
        Session.PressCommand("Reboot");
        Assert.That(Drain(), Has.None.EqualTo("reboot"), "the time to confirm is over, whether or not a tick noticed");
        Clock.Advance(9);
        Session.PressCommand("Reboot");
        Assert.That(Drain(), Has.Some.EqualTo("reboot"));
    }
}
