using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>The use case of a definition does what its README says.</summary>
internal sealed class UseCaseDefinitionTests : DefinitionTest
{
    [Test]
    public async Task Mixer_LogsInShowsItsChannelsAndIsMuted()
    {
        ScriptedDevice device = await PlayAsync(Read("mixer.script.json"));
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Read("mixer.json"));
        await element.SetParameterAsync(DefinitionParameters.UserNameWrite, "operator");
        await element.SetParameterAsync(DefinitionParameters.SecretWrite, "letmein");
        Assert.That(Cell(element, DefinitionParameters.Inputs, "bank", 1), Is.Empty);
        await element.SetParameterAsync(DefinitionParameters.TestMessageWrite, Read("message.json"));
        Assert.That(Text(element, DefinitionParameters.TestResult), Is.EqualTo("Rule 1 (state): 2 rows.\nMic 1.level = -18.5 dB\nMic 2.level = -60 dB"));

        await ConnectAsync(element, device);
        await UntilReadyAsync(element);
        await UntilAsync(element, () => Value(element, "Mic 1.level") == "-18.5 dB" && Value(element, "Mic 2.level") == "-60 dB", "both channels are shown");
        await element.SetCellAsync(DefinitionParameters.CommandValueWrite, "Mute", "true");
        await element.SetCellAsync(DefinitionParameters.Send, "Mute", "1");
        await element.SetCellAsync(DefinitionParameters.Send, "Mute", "1");
        await UntilAsync(element, () => Cell(element, DefinitionParameters.Commands, "Mute", 3) is { } result && result.EndsWith(": muted: true", StringComparison.Ordinal), "the mixer answers");
        Assert.That(device.Unmatched, Is.Empty);
        Assert.That(element.Snapshot().Log.Select(line => line.Text), Has.Some.EndsWith("WebSocket open.").And.None.Contain("subscribed"), "a definition may ask for nothing");
        await AssertCleanAsync(element);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "UseCases", "Definition", file));
}
