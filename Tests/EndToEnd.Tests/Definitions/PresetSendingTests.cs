using System.Text.RegularExpressions;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>
/// What each preset sends, frame by frame. One message a second goes, so that keys which are given up one after the other go in one message, and each message has the number that its
/// row has.
/// </summary>
internal sealed partial class PresetSendingTests : DefinitionTest
{
    [Test]
    public async Task Preset_AtOneMessageASecond_SendsEachOfItsRowsByteByByte([ValueSource(typeof(Preset), nameof(Preset.Names))] string name)
    {
        Preset preset = Preset.Load(name);
        ScriptedDevice device = await PlayAsync(preset.QuietScript());
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, preset.AtPace(1));
        await element.SetParameterAsync(DriverParameters.SubscribeNewSourcesWrite, "Disabled");
        await EnterAsync(element, preset);
        await ConnectAsync(element, device);
        int subscribed = preset.Sent.Count(line => line.Kind is "send" or "sub");
        await UntilAsync(element, () => device.Received.Count >= subscribed, "each step and subscription is sent");
        await GiveUpAsync(element, preset);
        await UntilAsync(element, () => device.Received.Count >= preset.Sent.Count, "each message is sent");

        Assert.That(device.Received.Take(preset.Sent.Count).Select(frame => Timeless(frame.Text)), Is.EqualTo(preset.Sent.Select(line => Timeless(line.Text))));
        Assert.That(device.Unmatched, Is.Empty, "the device knows every message");
        await AssertCleanAsync(element);
    }

    /// <summary>The keys whose subscription ends: all of them, or, where one message names one, the first, as the rows end that of the first alone.</summary>
    private static async Task GiveUpAsync(Element element, Preset preset)
    {
        string[] ends = [.. preset.Sent.Where(line => line.Kind == "uns").Select(line => line.Text)];
        if (ends.Length > 0)
        {
            string[] named = [.. preset.Keys.Where(key => ends[0].Contains(key, StringComparison.Ordinal))];
            await Task.WhenAll(named.DefaultIfEmpty(preset.Keys[0]).Select(key => element.SetCellAsync(DriverParameters.Subscribe, key, "No")));
        }
    }

    /// <summary>A heartbeat of IS-07 has the time in it.</summary>
    private static string Timeless(string text) => Time().Replace(text, "$1#");

    [GeneratedRegex("""("timestamp":")\d+:\d+""")]
    private static partial Regex Time();
}
