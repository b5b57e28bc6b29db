using System.Text;
using ConnectorEmulator.DeviceSimulator.Recordings;

namespace ConnectorEmulator.DeviceSimulator.Tests.Recordings;

/// <summary>How a recorded connection is played, under a clock that the test moves.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReplayPlayerTests
{
    private readonly ManualClock clock = new();
    private readonly Client client = new();

    [Test]
    public async Task Play_Pauses_AreThoseOfTheRecording()
    {
        var playing = Play(1, [(1, "<a"), (3, "<b")]);
        Assert.That(client.Take(), Is.Empty);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Limit.UntilAsync(() => client.Sent.Count == 1, "the first message is sent");
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.That(client.Take(), Is.EqualTo(new[] { "a" }));
        await Limit.UntilAsync(() => clock.TimerCount > 0 || playing.IsCompleted, "it pauses");
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await playing;
        Assert.That(client.Take(), Is.EqualTo(new[] { "b" }));
    }

    [TestCase(double.PositiveInfinity, 0)]
    [TestCase(10, 0.3)]
    public async Task Play_Faster_TakesThatMuchLess(double speed, double seconds)
    {
        var playing = Play(speed, [(3, "<a")]);
        if (seconds > 0)
        {
            clock.Advance(TimeSpan.FromSeconds(seconds - 0.01));
            Assert.That(client.Sent, Is.Empty);
            clock.Advance(TimeSpan.FromSeconds(0.01));
        }

        await playing.WaitAsync(Limit.Generous);
        Assert.That(client.Take(), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task Play_WhatTheElementSent_IsWaitedForAtAnySpeed()
    {
        var playing = Play(double.PositiveInfinity, [(0, "<a"), (1, ">go"), (2, "<b")]);
        await Limit.UntilAsync(() => client.Sent.Count == 1, "the first message is sent");
        player!.Receive(Message("stop"));
        await Limit.UntilAsync(() => client.UnmatchedMessages.Count == 1, "the other message is told");
        Assert.That(client.UnmatchedMessages, Is.EqualTo(new[] { "message 2 waits for go: stop" }));
        player.Receive(Message("go"));
        await playing.WaitAsync(Limit.Generous);
        Assert.That(client.Take(), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Play_ElementThatSendsInAnotherOrder_IsAnsweredInTheRecordedOne()
    {
        var playing = Play(double.PositiveInfinity, [(1, ">one"), (1, "<1"), (2, ">two"), (2, "<2")]);
        player!.Receive(Message("two"));
        player.Receive(Message("one"));
        await playing.WaitAsync(Limit.Generous);
        Assert.That(client.Take(), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(client.UnmatchedMessages, Is.Empty);
    }

    [Test]
    public async Task Play_TimesAndIdentifiers_AreThoseOfTheRunningElement()
    {
        var playing = Play(double.PositiveInfinity, [
            (1, """>{"id":7,"command":"health","at":"1795730963:758628100","token":"••••••••"}"""),
            (1, """<{"id":7, "level":7,"origin":"1795730963:758628100","echo":["••••••••"],"text":"é"}"""),
        ]);
        player!.Receive(Message("""{"id":12,"command":"reboot","at":"1","token":"x"}"""));
        player.Receive(Message("""{"id":12,"command":"health","at":"1800000000:5","token":"hunter2"}"""));
        await playing.WaitAsync(Limit.Generous);
        Assert.That(client.Take(), Is.EqualTo(new[] { """{"id":12, "level":7,"origin":"1800000000:5","echo":["hunter2"],"text":"é"}""" }));
        Assert.That(client.UnmatchedMessages, Has.Count.EqualTo(1), "another word is another message");
    }

    [TestCase("{\"ids\":[\"a1\",\"b2\"]}", "{\"ids\":[\"c3\"]}", true, TestName = "{m}(a list of another length)")]
    [TestCase("{\"ids\":[1]}", "{\"ids\":{}}", false, TestName = "{m}(another kind)")]
    [TestCase("42[\"ping\",17]", "42[\"ping\",9]", true, TestName = "{m}(text with a number)")]
    [TestCase("login ••••••••;", "login hunter;", true, TestName = "{m}(text with a secret)")]
    [TestCase("login a", "logout a", false, TestName = "{m}(another word)")]
    [TestCase("{\"on\":true}", "{\"on\":false}", false, TestName = "{m}(another truth)")]
    [TestCase("((((((((((a)*)*)*)*", "((((((((((a)*)*)*)*!", false, TestName = "{m}(characters of patterns)")]
    public void Fits_Message_IsTakenForTheRecordedOne(string recorded, string sent, bool fits) =>
        Assert.That(new RecordedPattern(new RecordedMessage(default, true, Encoding.UTF8.GetBytes(recorded), true)).Fits(Encoding.UTF8.GetBytes(sent), true), Is.EqualTo(fits));

    [Test]
    public async Task Play_CloseOfTheDevice_ComesInItsTime()
    {
        var playing = Play(1, [(1, ">go")], new RecordedClose(TimeSpan.FromSeconds(3), 1001));
        clock.Advance(TimeSpan.FromSeconds(50));
        player!.Receive(Message("go"));
        await Limit.UntilAsync(() => player.Done == 1 && clock.TimerCount > 0, "it pauses before the close");
        Assert.That(client.Closed, Is.Null);
        clock.Advance(TimeSpan.FromSeconds(2));
        await playing.WaitAsync(Limit.Generous);
        Assert.That(client.Closed, Is.EqualTo(1001));
    }

    private ReplayPlayer? player;

    private static ReplayMessage Message(string text) => new(Encoding.UTF8.GetBytes(text), true);

    private Task Play(double speed, (double At, string Text)[] messages, RecordedClose? end = null)
    {
        var recorded = messages.Select(item => new RecordedMessage(TimeSpan.FromSeconds(item.At), item.Text[0] == '>', Encoding.UTF8.GetBytes(item.Text[1..]), true));
        player = new ReplayPlayer(new RecordedConnection(TimeSpan.Zero, "/", null, [.. recorded], end), new ReplayOptions { Speed = speed, Clock = clock }, client);
        return player.PlayAsync(CancellationToken.None);
    }

    private sealed class Client : IReplayClient
    {
        public List<string> Sent { get; } = [];

        public List<string> UnmatchedMessages { get; } = [];

        public int? Closed { get; private set; }

        public string[] Take()
        {
            string[] taken = [.. Sent];
            Sent.Clear();
            return taken;
        }

        public Task SendAsync(ReadOnlyMemory<byte> data, bool isText, CancellationToken ended)
        {
            Sent.Add(Encoding.UTF8.GetString(data.Span));
            return Task.CompletedTask;
        }

        public void Close(int code) => Closed = code;

        public void Notice(string text)
        {
            // What is told does not matter here.
        }

        public void Unmatched(string text, string waiting) => UnmatchedMessages.Add($"{waiting}: {text}");
    }
}
