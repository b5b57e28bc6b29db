using System.Globalization;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>Each preset with a device of its kind: it lets itself be opened, asked and kept alive, its messages give the rows that the preset says, and an outage is survived.</summary>
internal sealed class PresetTests : DefinitionTest
{
    private const string ShutDown = "4";

    [Test]
    public async Task Preset_WithItsDevice_ShowsTheRowsAndSurvivesAnOutage([ValueSource(typeof(Preset), nameof(Preset.Names))] string name)
    {
        Preset preset = Preset.Load(name);
        ScriptedDevice device = await PlayAsync(preset.QuietScript());
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DefinitionParameters.PresetWrite, (Preset.Names.IndexOf(name) + 1).ToString(CultureInfo.InvariantCulture));
        await element.SetParameterAsync(DefinitionParameters.LoadPreset, "1");
        await EnterAsync(element, preset);
        Assert.That(Text(element, DefinitionParameters.InUse), Is.EqualTo(preset.Title));
        await ConnectAsync(element, device);
        await UntilReadyAsync(element, preset.HasSteps);
        await UntilAskedAsync(element, preset);
        await SendAllAsync(element, preset, device);
        await SendOthersAsync(element, preset, device);
        await UntilAnsweredAsync(element, preset, 1);

        await device.RestartAsync(TimeSpan.FromMilliseconds(200));
        await UntilAsync(element, () => device.OpenConnections == 1, "the element connects again");
        await UntilReadyAsync(element, preset.HasSteps);
        await UntilAskedAsync(element, preset);
        await SendAllAsync(element, preset, device);

        Assert.That(device.Unmatched, Is.Empty, "the device knows every message");
        await AssertCleanAsync(element);
    }

    private static Task UntilAnsweredAsync(Element element, Preset preset, int count) =>
        preset.IsAnswered ? UntilAsync(element, () => Count(element, DriverParameters.HeartbeatReplies) >= count, "heartbeats are answered") : Task.CompletedTask;

    /// <summary>Messages that give no rows with values: each does what its rows say.</summary>
    private static async Task SendOthersAsync(Element element, Preset preset, ScriptedDevice device)
    {
        foreach ((string text, _) in preset.Messages)
        {
            foreach (string outcome in preset.OutcomesOf(text))
            {
                long received = Count(element, DriverParameters.Received);
                Func<bool> hasHappened = Expect(element, preset, device, outcome);
                device.Send(text);
                await UntilAsync(element, () => Count(element, DriverParameters.Received) > received && hasHappened(), $"{outcome} of {text}");
            }
        }
    }

    private static Func<bool> Expect(Element element, Preset preset, ScriptedDevice device, string outcome)
    {
        string[] words = outcome.Split(' ', 2, StringSplitOptions.TrimEntries);
        switch (words[0])
        {
            case "nothing":
                return Grows(element, DefinitionParameters.Ignored);
            case "health":
                return Grows(element, DriverParameters.HeartbeatReplies);
            case "unknown" when !preset.WaitsWhileOpening:
                return Grows(element, DriverParameters.UnknownType);
            case "gone" when Cell(element, DriverParameters.Sources, words[1], SourceColumn.State) is null:
                return Grows(element, DriverParameters.UnknownSource);
            case "gone":
                return () => Cell(element, DriverParameters.Sources, words[1], SourceColumn.State) == ShutDown;
            case "refused":
                return () => Text(element, DriverParameters.LastError).Contains(outcome.Split("text=")[1], StringComparison.Ordinal);
            case "answer":
                int sent = device.Received.Count;
                return () => device.Received.Skip(sent).Any(frame => frame.Text == outcome.Split("send=")[1]);
            default:
                // A message that a step waited for, an acceptance or an alias shows nothing of its own.
                return () => true;
        }
    }

    private static Func<bool> Grows(Element element, int counter)
    {
        long before = Count(element, counter);
        return () => Count(element, counter) > before;
    }

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
