using System.Diagnostics;
using ConnectorEmulator.Model;
using ConnectorEmulator.Testing.Servers;

namespace ConnectorEmulator.Testing.Tests;

/// <summary>The clock that tests move: timers, timeouts and retries follow it, and it waits for what they set off.</summary>
internal sealed class AdvanceTests
{
    private const string Path = "/api/lamps";

    [Test]
    public async Task Advance_AnHour_LeavesNoTickOut()
    {
        var clock = new ManualClock();
        var start = clock.GetUtcNow();
        await using var element = await Connector.StartAsync(UseCase.Ticker, clock);
        await element.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Multiple(() =>
        {
            Assert.That(clock.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(element.Assert().Parameter("Ticks").Value, Is.EqualTo(3601), "the first comes at once");
            Assert.That(element.Assert().Parameter("Minutes").Value, Is.EqualTo(61));
            Assert.That(element.Assert().QAction(1).Runs, Is.EqualTo(3601));
        });
    }

    [Test]
    public async Task Advance_DeviceAnswers_EachPollIsDone()
    {
        await using var server = await FakeHttpServer.StartAsync();
        var hours = 0;
        server.Answer(request => new HttpAnswer { Body = $$"""[{"id":"a","hours":{{++hours}}}]""" });
        await using var element = await Connector.StartAsync(UseCase.Lamps, new ManualClock(), (0, server.Url));
        await element.AdvanceAsync(TimeSpan.FromMinutes(30));

        Assert.That(server.Requests, Has.Count.EqualTo(31));
        Assert.That(element.Assert().Table(1000).Cell("a", 1002), Is.EqualTo(31));
        Assert.That(element.Log.Lines, Is.Empty);
    }

    [Test]
    public async Task Advance_DeviceIsSilent_TimeoutAndRetryFollowTheClock()
    {
        var clock = new ManualClock();
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer(Path, new HttpAnswer { After = Timeout.InfiniteTimeSpan });
        await using var element = await Connector.StartAsync(UseCase.Lamps, clock, (0, server.Url));
        await server.UntilRequestedAsync(Path);
        var begin = Stopwatch.GetTimestamp();
        await element.AdvanceAsync(TimeSpan.FromSeconds(2.9), TimeSpan.FromMilliseconds(300));
        Assert.That(server.Requests, Has.Count.EqualTo(2), "1.5 s later it asks again");
        Assert.That(element.Log.Lines, Is.Empty);
        Assert.That(Stopwatch.GetElapsedTime(begin), Is.LessThan(Limit.Generous));
        await element.AdvanceAsync(TimeSpan.FromSeconds(0.1));

        await element.UntilAsync(it => it.Connection(0).State == ConnectionState.NotResponding);
        Assert.That(element.Log.Lines.Single().Text, Does.EndWith("did not answer within 1500 ms."));
        Assert.That(element.Log.Lines.Single().Time, Is.EqualTo(clock.GetUtcNow()));
    }

    [Test]
    public async Task Advance_PairIsNotAnswered_TimesOutAtItsMoment()
    {
        var clock = new ManualClock();
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await Connector.StartAsync(UseCase.RequestResponse, clock, (0, server.Url));
        await element.AdvanceAsync(TimeSpan.Zero);
        Assert.That(element.Assert().Pair(1).Sent, Is.EqualTo(1), "it is connected, and asks at once");
        await element.AdvanceAsync(TimeSpan.FromSeconds(1.9), TimeSpan.FromMilliseconds(50));
        Assert.That(element.Assert().Pair(1).Timeouts, Is.Zero);
        await element.AdvanceAsync(TimeSpan.FromSeconds(0.1), TimeSpan.FromMilliseconds(50));
        Assert.That(element.Assert().Pair(1).Timeouts, Is.EqualTo(1));
    }

    [Test]
    public async Task AdvanceUntil_ConditionHolds_TheClockStandsThere()
    {
        var clock = new ManualClock();
        var start = clock.GetUtcNow();
        await using var element = await Connector.StartAsync(UseCase.Ticker, clock);
        await element.AdvanceUntilAsync(TimeSpan.FromSeconds(1), it => it.Parameter("Ticks").Value is 11d);

        Assert.That(clock.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }
}
