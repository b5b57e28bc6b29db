using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

internal sealed class SettingsTests : DriverTest
{
    [Test]
    public async Task MessageSizeLimit_HoldsForTheNextMessage()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.MessageSizeLimitWrite, "2000");
        device.Faults.Apply("send-size", "65536");
        await UntilCountAsync(element, DriverParameters.Oversized, 1);

        await element.SetParameterAsync(DriverParameters.MessageSizeLimitWrite, "70000");
        var before = Count(element, DriverParameters.States);
        device.Faults.Apply("send-size", "65536");
        await UntilCountAsync(element, DriverParameters.States, before + 1);
        Assert.That(Count(element, DriverParameters.Oversized), Is.EqualTo(1));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task SubscriptionSizeLimit_ShorterThanTheList_RefusesTheNextSubscriptionUntilItIsRaised()
    {
        var device = await StartDeviceAsync(sources: 50);
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.SubscriptionSizeLimitWrite, "1000");
        await element.SetCellAsync(DriverParameters.Remove, $"{device.Sources[0].Id}", "1");
        await Limit.UntilAsync(() => Refusals(element) == 1, "the shorter list is refused too");

        Assert.That(Text(element, DriverParameters.Result), Does.StartWith("The subscription was not sent, the earlier one stays: ").And.Contain("at most 1000 bytes"));
        Assert.That(device.Statistics.SubscriptionCommands, Is.EqualTo(1), "the earlier one stays");
        var source = device.Sources.First(source => source.EventType == "string");
        device.Emit(source.Id, "still subscribed");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == "still subscribed", "events go on");

        await element.SetParameterAsync(DriverParameters.SubscriptionSizeLimitWrite, "100000");
        await Limit.UntilAsync(() => device.Statistics.SubscriptionCommands == 2, "the shorter list is sent");
        Assert.That(device.Statistics.Connections.Single().Subscriptions[^1], Has.Count.EqualTo(device.Sources.Count - 1));
        Assert.That(Refusals(element), Is.EqualTo(1));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Settings_OfAnElement_SurviveItsRestart()
    {
        var device = await StartDeviceAsync();
        await using (var first = await StartElementAsync(device, StateFolder))
        {
            await UntilOpenAsync(first);
            await first.SetParameterAsync(DriverParameters.MessageSizeLimitWrite, "2000");
        }

        var second = await StartElementAsync(device, StateFolder);
        await UntilOpenAsync(second);
        device.Faults.Apply("send-text", new string('x', 2001));
        await UntilCountAsync(second, DriverParameters.Oversized, 1);
        await AssertCleanAsync(second);
    }

    private static int Refusals(Element element) => element.Snapshot().Log.Count(line => line.Text.Contains("subscription was not sent", StringComparison.Ordinal));
}
