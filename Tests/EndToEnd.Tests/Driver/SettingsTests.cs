using System.Globalization;
using System.Text.Json;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

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

    [TestCase("5.5", "Heartbeat Interval takes a number from 1 to 10, in steps of 1, not 5.5.")]
    [TestCase("0", "Heartbeat Interval takes a number from 1 to 10, not 0.")]
    public async Task Setting_BetweenItsStepsOrOutsideItsRange_IsRefusedByTheClient(string value, string reason)
    {
        var element = await StartElementAsync(await StartDeviceAsync());

        Assert.That(() => element.SetParameterAsync(DriverParameters.HeartbeatIntervalWrite, value), Throws.TypeOf<OperatorWriteException>().With.Message.EqualTo(reason));
    }

    [Test]
    public async Task SavedValues_ThatCannotBeUsed_AreToldAndReplacedAndCanBeSetAgain()
    {
        var ranged = DriverPackage.Loaded.Protocol.Parameters.Values.Where(parameter => parameter is { IsSaved: true, Display.RangeHigh: not null }).ToList();
        var numbers = DriverPackage.Loaded.Protocol.Parameters.Values.Where(parameter => parameter is { IsSaved: true, DefaultValue: not null, Type: ValueKind.Number }).ToList();
        var device = await StartDeviceAsync();
        Save(new
        {
            Parameters = numbers.ToDictionary(parameter => parameter.Id, _ => "1E+300").Concat(new Dictionary<int, string>
            {
                [DriverParameters.Header] = "Bearer abc\r\nX-Evil: 1",
                [DriverParameters.ServerUrl] = "ws://127.000.000.010:1/",
                [DriverParameters.BackupUrl] = "NaN",
                [DriverParameters.MainUrl] = "ws://127.0.0.1:99999/",
                [DriverParameters.RestAddress] = "-5",
                [DriverParameters.ValueLabels] = "{",
            }).ToDictionary(),
            Tables = new Dictionary<int, object> { [DriverParameters.Sources] = new[] { Row("hello"), Row(device.Sources[0].Id.ToString().ToUpperInvariant()) }, [DriverParameters.Outages] = new[] { new Dictionary<int, string> { [6001] = "hello", [6002] = "1E+300" } } },
        });
        var element = await StartElementAsync(device, StateFolder);
        await UntilOpenAsync(element);
        await Limit.UntilAsync(() => device.Statistics.Connections is { Count: > 0 } all && all[^1].Subscriptions.Count > 0, "the source that could be read is subscribed");

        Assert.That(ranged, Has.Count.EqualTo(8));
        Assert.That(numbers.Select(parameter => (parameter.Id, Text(element, parameter.Id))), Is.EqualTo(numbers.Select(parameter => (parameter.Id, parameter.DefaultValue))));
        Assert.That(device.Statistics.Connections[^1].Subscriptions[^1], Is.EqualTo(new[] { device.Sources[0].Id.ToString() }));
        Assert.That(element.SnapshotTable(DriverParameters.Sources).Rows.Select(row => row[0]), Is.EquivalentTo(new[] { "hello", device.Sources[0].Id.ToString() }), "a key of another dialect stays, and is asked of nobody");
        Assert.That(element.SnapshotTable(DriverParameters.Outages).Rows.Select(row => row[0]), Has.None.EqualTo("hello"));
        Assert.That(new[] { DriverParameters.BackupUrl, DriverParameters.MainUrl, DriverParameters.RestAddress }.Select(id => Text(element, id)), Is.All.Empty);
        Assert.That(device.Statistics.LastHandshake!.Headers.GetValueOrDefault("Authorization", string.Empty), Is.Empty);
        var told = element.Snapshot().Log.Select(line => line.Text).Single(line => line.Contains("Saved values could not be used.", StringComparison.Ordinal));
        foreach (var parameter in ranged)
        {
            Assert.That(told, Does.Contain(DriverPackage.Loaded.Protocol.Parameters[parameter.Id].Description + " was 1E+300 and is "));
            foreach (var value in new[] { parameter.Display.RangeLow, parameter.Display.RangeHigh, double.Parse(parameter.DefaultValue!, CultureInfo.InvariantCulture) })
            {
                await element.SetParameterAsync(parameter.Id, $"{value:R}");
                Assert.That(Text(element, DriverParameters.Result), Is.EqualTo("Setting applied."));
                Assert.That(Text(element, parameter.Id), Is.EqualTo($"{value:R}"));
            }
        }

        await AssertCleanAsync(element);
    }

    private static Dictionary<int, string> Row(string key) => new() { [1001] = key };

    private void Save(object state)
    {
        Directory.CreateDirectory(StateFolder);
        File.WriteAllText(Path.Combine(StateFolder, "element.json"), JsonSerializer.Serialize(state));
    }

    private static int Refusals(Element element) => element.Snapshot().Log.Count(line => line.Text.Contains("subscription was not sent", StringComparison.Ordinal));
}
