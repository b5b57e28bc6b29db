using System.Globalization;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Reporting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Agents;

/// <summary>
/// An element goes from one agent to another, with nothing but its saved values: it is swarmed, or taken over from an agent that is gone (Node Recovery).
/// </summary>
/// <remarks>One after the other: each starts two processes that compile the connector.</remarks>
[Platform(Exclude = "Win", Reason = "SIGTERM")]
[Parallelizable(ParallelScope.Self)]
internal sealed class MoveTests : DriverTest
{
    private const string Active = "2";
    private const string Open = "WebSocket open";

    private readonly List<AgentProcess> agents = [];

    [TearDown]
    public void EndAgents() => agents.ForEach(agent => agent.Dispose());

    [Test]
    public async Task Swarming_InTheMiddleOfTraffic_SubscribesOnceAndGoesOn()
    {
        var device = await StartDeviceAsync();
        using var enough = new CancellationTokenSource();
        var traffic = EmitAsync(device, enough.Token);
        var first = await StartSubscribedAgentAsync(device);
        await first.StopAsync();
        var second = StartAgent(device);
        await second.UntilSaysAsync(Open);
        await UntilSubscribedAsync(device, connections: 2);
        await Limit.UntilAsync(() => device.Statistics.Connections[1].EventsSent > 10 * device.Sources.Count, "events go on");
        await enough.CancelAsync();
        await traffic;
        device.Emit(TextSource(device).Id, "after the move");
        await second.UntilShownAsync("after the move");
        var report = await second.StopAsync();

        AssertSubscribedOnce(device, connections: 2);
        AssertEverySourceIsActive(device, report);
        Assert.That(report.QActions.Sum(action => action.Errors), Is.Zero);
        Assert.That((first.CountLog(Open), first.CountLog(Outages.Closed)), Is.EqualTo((1, 0)), "the log of the first agent");
        Assert.That((second.CountLog(Open), second.CountLog(Outages.Closed)), Is.EqualTo((1, 0)), "the log of the second agent");
    }

    [Test]
    public async Task Takeover_InTheMiddleOfAnOutage_FindsTheDeviceWhenItIsBack()
    {
        var device = await StartDeviceAsync();
        var first = await StartSubscribedAgentAsync(device);
        await Limit.UntilAsync(() => IsSaved(device), "the sources are saved");
        await device.StopListeningAsync();
        await first.UntilSaysAsync(Outages.Closed);
        await first.CutPowerAsync();
        device.Emit(TextSource(device).Id, "changed meanwhile");
        var second = StartAgent(device);
        await second.UntilSaysAsync("Closed   [1]");
        await device.ListenAsync();
        await UntilSubscribedAsync(device, connections: 2);
        await second.UntilShownAsync("changed meanwhile");

        // What is sent last is shown last: the other states before it.
        device.Emit(TextSource(device).Id, "changed afterwards");
        await second.UntilShownAsync("changed afterwards");
        var report = await second.StopAsync();

        AssertSubscribedOnce(device, connections: 2);
        AssertEverySourceIsActive(device, report);
        Assert.That((first.CountLog(Open), first.CountLog(Outages.Closed)), Is.EqualTo((1, 1)), "the log of the first agent");
        Assert.That((second.CountLog(Open), second.CountLog(Outages.Closed)), Is.EqualTo((1, 0)), "the log of the second agent");
    }

    [Test]
    public async Task Swarming_AfterDisconnect_StaysDisconnectedUntilReconnect()
    {
        var device = await StartDeviceAsync();
        var first = await StartSubscribedAgentAsync(device);
        await first.WriteAsync(DriverParameters.Disconnect, "1");
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the connection is closed");
        var shown = await first.StopAsync();
        var second = StartAgent(device);
        await second.UntilSaysAsync("TCP opens no connection");
        await second.WriteAsync(DriverParameters.Reconnect, "1");
        await UntilSubscribedAsync(device, connections: 2);
        await second.UntilShownAsync(device.Sources[^1].Id.ToString());
        await second.StopAsync();

        Assert.That(shown.Parameters.Single(parameter => parameter.Id == DriverParameters.ServerUrl).Display, Is.EqualTo("Disconnected"));
        AssertSubscribedOnce(device, connections: 2);
        Assert.That(device.Statistics.HandshakeRequests, Is.EqualTo(2), "no attempt before Reconnect");
        Assert.That(second.CountLog(Open), Is.EqualTo(1));
    }

    private AgentProcess StartAgent(SimulatedDevice device)
    {
        var agent = AgentProcess.Start(device.WebSocketUrl.ToString(), StateFolder);
        agents.Add(agent);
        return agent;
    }

    private async Task<AgentProcess> StartSubscribedAgentAsync(SimulatedDevice device)
    {
        var agent = StartAgent(device);
        await agent.UntilSaysAsync(Open);
        await agent.WriteAsync(DriverParameters.AddSource, string.Join(',', device.Sources.Select(source => source.Id)));
        await UntilSubscribedAsync(device, connections: 1);
        await agent.UntilShownAsync(device.Sources[^1].Id.ToString());
        return agent;
    }

    private static Task UntilSubscribedAsync(SimulatedDevice device, int connections) => Limit.UntilAsync(
        () => device.Statistics.Connections is { } all && all.Count == connections && all[^1].Subscriptions.Count == 1, $"connection {connections} has its subscription");

    private static async Task EmitAsync(SimulatedDevice device, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            device.EmitNext();
            await Task.Delay(TimeSpan.FromMilliseconds(10), enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void AssertSubscribedOnce(SimulatedDevice device, int connections) => Assert.That(
        device.Statistics.Connections.Select(connection => string.Join('\n', connection.Subscriptions.Single().Order())),
        Is.EqualTo(Enumerable.Repeat(string.Join('\n', device.Sources.Select(source => source.Id.ToString()).Order()), connections)));

    private static void AssertEverySourceIsActive(SimulatedDevice device, ElementReport report)
    {
        var rows = report.Tables.Single(table => table.Id == DriverParameters.Sources).Rows;
        Assert.That(rows.Select(row => $"{row[SourceColumn.Id]}"), Is.EquivalentTo(device.Sources.Select(source => source.Id.ToString())));
        Assert.That(rows.Select(row => Convert.ToString(row[SourceColumn.State], CultureInfo.InvariantCulture)), Is.All.EqualTo(Active));
        Assert.That(rows.Select(row => ((JsonElement)row[SourceColumn.Value]!).GetString()), Is.All.Not.Empty);
    }

    private bool IsSaved(SimulatedDevice device) => Path.Combine(StateFolder, "element.json") is var file && File.Exists(file)
        && File.ReadAllText(file) is var saved && device.Sources.All(source => saved.Contains(source.Id.ToString(), StringComparison.Ordinal));
}
