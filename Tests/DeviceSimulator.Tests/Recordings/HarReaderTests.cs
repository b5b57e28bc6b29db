using System.Text;
using ConnectorEmulator.DeviceSimulator.Recordings;

namespace ConnectorEmulator.DeviceSimulator.Tests.Recordings;

/// <summary>HAR files as browsers write them.</summary>
internal sealed class HarReaderTests
{
    private const string Request = "{\"startedDateTime\":\"2026-01-01T00:00:00.000+01:00\",\"request\":{\"method\":\"GET\",\"url\":\"wss://device.example/live\"}";

    [Test]
    public void Read_MembersThatAreNull_AreAsThoseThatAreMissing()
    {
        var recording = Recording.Parse(Har(
            $$"""{{Request}},"time":null,"response":{"status":101,"headers":null,"content":null},"_webSocketMessages":[{"type":"receive","time":1767222001,"opcode":1,"data":"on"},{"type":"receive","time":null,"opcode":1,"data":null},{"type":"error","time":1767222001,"opcode":-1,"data":null},{"type":"error","data":"lost"}]}""",
            """{"startedDateTime":"2026-01-01T00:00:00Z","time":null,"request":{"method":"GET","url":"https://device.example/list"},"response":{"status":200,"headers":null,"content":{"text":null,"encoding":"base64"}}}""",
            """{"startedDateTime":"2026-01-01T00:00:00Z","request":{"method":"GET","url":"https://device.example/blocked"},"response":{"status":null}}"""));
        Assert.That(recording.Connections.Single().Messages.Select(message => Encoding.UTF8.GetString(message.Data.Span)), Is.EquivalentTo(new[] { "on", string.Empty }));
        Assert.That(recording.Exchanges.Select(exchange => (exchange.Target, exchange.Body.Length)), Is.EqualTo(new[] { ("/list", 0) }));
        Assert.That(recording.Warning, Is.Null);
    }

    [TestCase("101", false, null)]
    [TestCase("403", true, 403)]
    [TestCase("0", true, null)]
    [TestCase("null", false, null)]
    public void Read_WebSocketWithoutMessages_IsOpenedOrRefusedAsItWas(string status, bool isFailure, int? refusal)
    {
        var connection = Recording.Parse(Har($$$"""{{{Request}}},"response":{"status":{{{status}}}},"_webSocketMessages":[]}""")).Connections.Single();
        Assert.That(connection.Failure, isFailure ? Is.EqualTo(new RecordedFailure(refusal, IsUnanswered: false)) : Is.Null);
    }

    [Test]
    public void Read_WebSocketsOfABrowserThatLeavesTheirMessagesOut_IsSaid()
    {
        var mute = Request + ",\"response\":{\"status\":101}}";
        Assert.That(() => Recording.Parse(Har(mute)), Throws.TypeOf<RecordingException>().With.Message.StartsWith("this HAR has no messages of WebSockets"));

        var recording = Recording.Parse(Har(mute, """{"startedDateTime":"2026-01-01T00:00:00Z","request":{"method":"GET","url":"https://device.example/list"},"response":{"status":200}}"""));
        Assert.That(recording.Warning, Does.StartWith("WebSockets open and say nothing: ").And.Contain("no messages"));
        Assert.That((recording.Connections.Count, recording.Exchanges.Count), Is.EqualTo((1, 1)));
    }

    // Playwright writes milliseconds, and -1 for a WebSocket that was refused, without messages.
    [TestCase("1767222001.25")]
    [TestCase("1767222001250.0")]
    public void Read_TimesInSecondsOrMilliseconds_AreTheSame(string time)
    {
        var recording = Recording.Parse(Har(
            $$$"""{{{Request}}},"response":{"status":101},"_webSocketMessages":[{"type":"receive","time":{{{time}}},"opcode":1,"data":"on"}]}""",
            $$$"""{{{Request}}},"time":-1,"response":{"status":-1}}"""));
        Assert.That(recording.Connections[0].Messages.Single().At.TotalSeconds, Is.EqualTo(1.25).Within(0.001));
        Assert.That((recording.Connections[1].Failure, recording.Warning), Is.EqualTo((new RecordedFailure(null, IsUnanswered: false), (string?)null)));
    }

    [TestCase("1e300")]
    [TestCase("-1e17")]
    public void Read_TimeThatIsNone_IsRefusedInALine(string time) => Assert.That(
        () => Recording.Parse(Har($$$"""{{{Request}}},"response":{"status":101},"_webSocketMessages":[{"type":"receive","time":{{{time}}},"opcode":1,"data":"on"}]}""")),
        Throws.TypeOf<RecordingException>());

    [TestCase("data:image/png;base64,AAAA")]
    [TestCase("blob:https://device.example/1")]
    [TestCase("chrome-extension://abc/script.js")]
    public void Read_WhatCameFromNoDevice_IsPassedOver(string url)
    {
        var own = $$$"""{"startedDateTime":"2026-01-01T00:00:00Z","request":{"method":"GET","url":"{{{url}}}"},"response":{"status":200}}""";
        var recording = Recording.Parse(Har(own, $$"""{{Request}},"response":{"status":101},"_webSocketMessages":[]}"""));
        Assert.That((recording.Connections.Count, recording.Exchanges.Count), Is.EqualTo((1, 0)));
    }

    private static string Har(params string[] entries) => $$$"""{"log":{"version":"1.2","entries":[{{{string.Join(',', entries)}}}]}}""";
}
