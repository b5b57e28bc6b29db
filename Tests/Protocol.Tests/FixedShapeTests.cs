namespace Skyline.DataMiner.WebSocketDriver.Protocol.Tests;

/// <summary>Ids and shapes that the use-case pages of the DataMiner documentation give, and that others rely on.</summary>
public class FixedShapeTests
{
    [Test]
    public void Identity_NameAndVersions_AreAsReleased()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ProtocolFile.Root.Value("Name"), Is.EqualTo("Generic WebSocket Driver"));
            Assert.That(ProtocolFile.Root.Value("Version"), Is.EqualTo("1.0.0.1"));
            Assert.That(ProtocolFile.Root.Value("Compliancies/MinimumRequiredVersion"), Is.EqualTo("10.4.0.0 - 14003"));
            Assert.That(ProtocolFile.Root.Value("Type"), Is.Null, "Connections and Type exclude each other");
        });
    }

    [Test]
    public void Connection1_IsAWebSocketWithStatusAndHandshake()
    {
        var connection = ProtocolFile.One("Connections", "Connection", 1);

        Assert.Multiple(() =>
        {
            Assert.That(connection.Value("Http/CommunicationOptions/WebSocket"), Is.EqualTo("true"));
            Assert.That(connection.Value("Http/CommunicationOptions/NotifyConnectionPIDs/Connections"), Is.EqualTo("7"));
            Assert.That(connection.Value("Http/CommunicationOptions/MakeCommandByProtocol"), Is.EqualTo("true"));
            Assert.That(connection.Value("Http/CommunicationOptions/WebSocketHandshake"), Is.EqualTo("25"));
            Assert.That(connection.Value("Http/UserSettings/BusAddress/DefaultValue"), Is.EqualTo("bypassProxy"));
            Assert.That(connection.Value("Http/UserSettings/IPport/DefaultValue"), Is.EqualTo("8050"));
            Assert.That(connection.Value("Http/UserSettings/TimeoutTime/DefaultValue"), Is.EqualTo("5000"));
            Assert.That(connection.Value("Http/UserSettings/Retries/DefaultValue"), Is.EqualTo("0"), "a heartbeat that waits must not be sent again");
        });
    }

    [Test]
    public void Connection0_IsPlainHttp()
    {
        Assert.That(ProtocolFile.One("Connections", "Connection", 0).Descend("Http/CommunicationOptions/WebSocket"), Is.Empty);
    }

    [TestCase(7, "WebsocketStatus", "Websocket Status")]
    [TestCase(8, "WebsocketUrl", "Websocket URL")]
    [TestCase(10, "WebsocketHeartbeatRequest", "Websocket Heartbeat Request")]
    [TestCase(11, "GenericResponse", "Generic Response")]
    public void Parameter_OfTheUseCases_HasItsIdAndName(int id, string name, string description)
    {
        Assert.That(ProtocolFile.Param(id).Value("Name"), Is.EqualTo(name));
        Assert.That(ProtocolFile.Param(id).Value("Description"), Is.EqualTo(description));
    }

    [Test]
    public void WebsocketStatus_IsTrendedAndAlarmedOnTheGeneralPage()
    {
        var status = ProtocolFile.Param(7);

        Assert.Multiple(() =>
        {
            Assert.That(status.Attribute("trending")!.Value, Is.EqualTo("true"));
            Assert.That(status.Value("Alarm/Normal"), Is.EqualTo("1"));
            Assert.That(status.Value("Alarm/CH"), Is.EqualTo("0"));
            Assert.That(status.Descend("Measurement/Discreets/Discreet/Display").Select(text => text.Value), Is.EqualTo(new[] { "Closed", "Open" }));
            Assert.That(status.Value("Display/Positions/Position/Page"), Is.EqualTo("General"));
        });
    }

    [TestCase(10)]
    [TestCase(11)]
    [TestCase(12)]
    [TestCase(13)]
    public void MessageParameter_HoldsAWholeMessageAndStaysInternal(int id)
    {
        var param = ProtocolFile.Param(id);

        Assert.Multiple(() =>
        {
            Assert.That(param.Value("Interprete/RawType"), Is.EqualTo("other"));
            Assert.That(param.Value("Interprete/Type"), Is.EqualTo("string"));
            Assert.That(param.Value("Interprete/LengthType"), Is.EqualTo("next param"));
            Assert.That(param.IsDisplayed(), Is.False);
            Assert.That(param.Attribute("save"), Is.Null);
        });
    }

    [TestCase(1, 10)]
    [TestCase(2, 12)]
    public void Command_IsATextFrameOfItsParameter(int id, int content)
    {
        var command = ProtocolFile.One("Commands", "Command", id);

        Assert.That(command.Value("WebSocketMessageType"), Is.EqualTo("text"), "the default is binary, which devices have crashed on");
        Assert.That(command.Value("Content/Param"), Is.EqualTo($"{content}"));
    }

    [Test]
    public void Pairs_HeartbeatAwaitsAReplyAndSubscriptionDoesNot()
    {
        Assert.That(ProtocolFile.One("Pairs", "Pair", 1).Value("Content/Response"), Is.EqualTo("1"));
        Assert.That(ProtocolFile.One("Pairs", "Pair", 2).Descend("Content/Response"), Is.Empty);
    }

    [Test]
    public void Timeout_NothingThatIsSent_PutsTheElementInIt()
    {
        var sessions = ProtocolFile.All("HTTP", "Session");
        Assert.Multiple(() =>
        {
            Assert.That(ProtocolFile.All("Pairs", "Pair").Select(pair => pair.Attribute("options")?.Value), Is.All.EqualTo("ignoreTimeout"));
            Assert.That(sessions.Concat(sessions.SelectMany(session => session.Descend("Connection"))).Select(item => item.Attribute("ignoreTimeout")?.Value), Is.All.EqualTo("true"));
        });
    }

    [Test]
    public void ElementTimeout_LeavesTimeToKeepTheElementOutOfItAndCannotBeChanged()
    {
        var settings = ProtocolFile.All("ElementOptions", "UserSettings").Single();
        Assert.Multiple(() =>
        {
            Assert.That(settings.Value("TimeoutTimeElement/DefaultValue"), Is.EqualTo("30000"));
            Assert.That(settings.Value("TimeoutTimeElement/Disabled"), Is.EqualTo("true"));
            Assert.That(settings.Value("SlowPoll/Disabled"), Is.EqualTo("true"), "there is no ping group that would end it");
        });
    }

    [Test]
    public void Responses_OnlyThePushedOneIsTiedToTheConnection()
    {
        Assert.That(ProtocolFile.One("Responses", "Response", 1).Attribute("options"), Is.Null);
        Assert.That(ProtocolFile.One("Responses", "Response", 2).Attribute("options")!.Value, Is.EqualTo("Connection:1"));
    }

    [TestCase(30, "each", "command", "before", "make", null)]
    [TestCase(31, "each", "response", "before", "read", null)]
    [TestCase(32, null, null, null, "clear", "11")]
    [TestCase(34, "each", "response", "after", "clear", null)]
    public void Trigger_HasItsTwinAction(int id, string? onId, string? on, string? time, string type, string? actsOn)
    {
        var trigger = ProtocolFile.One("Triggers", "Trigger", id);
        var action = ProtocolFile.One("Actions", "Action", id);

        Assert.Multiple(() =>
        {
            Assert.That(trigger.Descend("On").SingleOrDefault()?.Attribute("id")?.Value, Is.EqualTo(onId));
            Assert.That(trigger.Value("On"), Is.EqualTo(on));
            Assert.That(trigger.Value("Time"), Is.EqualTo(time));
            Assert.That(trigger.Value("Content/Id"), Is.EqualTo($"{id}"));
            Assert.That(action.Value("Type"), Is.EqualTo(type));
            Assert.That(action.Descend("On").Single().Attribute("id")?.Value, Is.EqualTo(actsOn));
        });
    }

    [TestCase(35, "before", new[] { 35, 31 }, TestName = "PushedMessage_Before_ForgetsTheMessageBeforeAndReads")]
    [TestCase(36, "after", new[] { 33, 36, 34 }, TestName = "PushedMessage_After_IsClearedWithItsResponse")]
    public void PushedMessage_HasTriggersOfItsOwn(int id, string time, int[] actions)
    {
        var trigger = ProtocolFile.One("Triggers", "Trigger", id);

        Assert.Multiple(() =>
        {
            Assert.That(trigger.Descend("On").Single().Attribute("id")!.Value, Is.EqualTo("2"));
            Assert.That(trigger.Value("On"), Is.EqualTo("response"));
            Assert.That(trigger.Value("Time"), Is.EqualTo(time));
            Assert.That(trigger.Descend("Content/Id").Select(action => int.Parse(action.Value)), Is.EqualTo(actions));
        });
    }

    [TestCase(33, "13", "id:15 == 2")]
    [TestCase(35, "13", null)]
    [TestCase(36, "15", "id:15 == 1")]
    public void PushedMessage_Action_ClearsAParameter(int id, string parameter, string? condition)
    {
        var action = ProtocolFile.One("Actions", "Action", id);

        Assert.That(action.Value("Type"), Is.EqualTo("clear"));
        Assert.That(action.Descend("On").Single().Attribute("id")!.Value, Is.EqualTo(parameter));
        Assert.That(action.Value("Condition"), Is.EqualTo(condition));
    }

    [Test]
    public void ServerUrl_IsASavedDynamicIpOfConnection1()
    {
        var url = ProtocolFile.Params.Single(param => param.Descend("Type").Single().Attribute("options")?.Value == "dynamic ip 1");

        Assert.That(url.Kind(), Is.EqualTo("read"));
        Assert.That(url.Attribute("save")!.Value, Is.EqualTo("true"));
        var write = ProtocolFile.Params.Single(param => param.Kind() == "write" && param.Value("Name") == url.Value("Name"));
        Assert.That(write.Attribute("setter"), Is.Null, "a copy of an equal address would not connect again");
    }

    [Test]
    public void Discovery_AsksConnection0BehindWhatIsQueued()
    {
        var session = ProtocolFile.One("HTTP", "Session", 30);

        Assert.Multiple(() =>
        {
            Assert.That(session.Attribute("timeout")!.Value, Is.EqualTo("5000"), "as long as a single command");
            Assert.That(ProtocolFile.One("Groups", "Group", 20).Attribute("connection")!.Value, Is.EqualTo("0"));
            Assert.That(ProtocolFile.One("Actions", "Action", 50).Value("Type"), Is.EqualTo("execute one"), "at the end of the queue");
            Assert.That(ProtocolFile.Params.Single(param => param.Descend("Type").Single().Attribute("options")?.Value == "dynamic ip").Attribute("save"), Is.Null);
        });
    }

    [Test]
    public void HeartbeatAndTick_WaitOnThreadsOfTheirOwn()
    {
        const int Tick = 2;
        var groups = ProtocolFile.Root.Descend("Groups/Group").ToLookup(group => group.Attribute("connection")!.Value, group => int.Parse(group.Attribute("id")!.Value));

        Assert.That(ProtocolFile.Root.Descend("Threads/Thread").Select(thread => thread.Attribute("connection")!.Value), Is.EqualTo(new[] { "1", "1001" }));
        Assert.That(groups["1001"], Is.EqualTo(new[] { Tick }), "neither a heartbeat nor a REST request makes the tick wait");
        Assert.That(groups["1"], Is.EquivalentTo(new[] { 10, 11 }), "nothing else waits for a heartbeat");
        Assert.That(ProtocolFile.One("Pairs", "Pair", 1).Attribute("timeout")!.Value, Is.EqualTo("800"), "a subscription waits less than a second behind a heartbeat that is lost");
        Assert.That(ProtocolFile.One("Actions", "Action", 41).Value("Type"), Is.EqualTo("execute one now"), "one that waits is enough");
    }
}
