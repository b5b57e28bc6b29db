using System.Globalization;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>Each preset with a device of its kind: it lets itself be opened, asked and kept alive, its messages give the rows that the preset says, and an outage is survived.</summary>
internal sealed class PresetTests : DefinitionTest
{
    private const string Waiting = "1";
    private const string Active = "2";

    [Test]
    public async Task Preset_WithItsDevice_ShowsTheRowsAndSurvivesAnOutage([ValueSource(typeof(Preset), nameof(Preset.Names))] string name)
    {
        Preset preset = Preset.Load(name);
        ScriptedDevice device = await PlayAsync(preset.QuietScript());
        Element element = await StartIdleAsync();
        await EnterAsync(element, preset, Preset.Names.IndexOf(name) + 1);
        Assert.That(Text(element, DefinitionParameters.InUse), Is.EqualTo(preset.Title));
        await ConnectAsync(element, device);
        await UntilReadyAsync(element, preset.HasSteps);
        await UntilAskedAsync(element, preset);
        await SendAllAsync(element, preset, device);
        await UntilAnsweredAsync(element, preset, 1);

        await device.RestartAsync(TimeSpan.FromMilliseconds(200));
        await UntilAsync(element, () => device.OpenConnections == 1, "the element connects again");
        await UntilReadyAsync(element, preset.HasSteps);
        await UntilAskedAsync(element, preset);
        await SendAllAsync(element, preset, device);

        Assert.That(device.Unmatched, Is.Empty, "the device knows every message");
        await AssertCleanAsync(element);
    }

    private static async Task EnterAsync(Element element, Preset preset, int number)
    {
        await element.SetParameterAsync(DefinitionParameters.PresetWrite, number.ToString(CultureInfo.InvariantCulture));
        await element.SetParameterAsync(DefinitionParameters.LoadPreset, "1");
        if (preset.Secret is { } secret)
        {
            await element.SetParameterAsync(DefinitionParameters.SecretWrite, secret);
        }

        if (preset.Keys.Count > 0)
        {
            await element.SetParameterAsync(DriverParameters.AddSource, string.Join(';', preset.Keys));
        }
    }

    private static Task UntilAskedAsync(Element element, Preset preset) => UntilAsync(
        element,
        () => preset.Keys.All(key => Cell(element, DriverParameters.Sources, key, SourceColumn.State) is Waiting or Active),
        "each key is asked for");

    private static Task UntilAnsweredAsync(Element element, Preset preset, int count) =>
        preset.IsAnswered ? UntilAsync(element, () => Count(element, DriverParameters.HeartbeatReplies) >= count, "heartbeats are answered") : Task.CompletedTask;

    private static async Task SendAllAsync(Element element, Preset preset, ScriptedDevice device)
    {
        foreach ((string text, IReadOnlyList<(string Key, string? Value)> rows) in preset.Messages.Where(message => message.Rows.Count > 0))
        {
            long received = Count(element, DriverParameters.Received);
            device.Send(text);
            await UntilAsync(element, () => Count(element, DriverParameters.Received) > received, text);
            foreach ((string key, string? value) in rows.Where(row => row.Value is not null && preset.IsWanted(row.Key)))
            {
                await UntilAsync(element, () => Shows(element, key, value!), $"{key} shows {value} after {text}");
            }
        }
    }

    /// <summary>A source that the device names by an alias has a key that the message does not tell.</summary>
    private static bool Shows(Element element, string key, string value) => key.StartsWith("alias ", StringComparison.Ordinal)
        ? element.SnapshotTable(DriverParameters.Sources).Rows.Any(row => (string?)row[SourceColumn.Value] == value)
        : Value(element, key) == value;
}
