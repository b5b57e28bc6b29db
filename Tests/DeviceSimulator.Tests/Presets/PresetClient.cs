using System.Diagnostics;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Scripts.Messages;
using ConnectorEmulator.DeviceSimulator.Tests.Support;

namespace ConnectorEmulator.DeviceSimulator.Tests.Presets;

/// <summary>Plays the connector's side of an exchange with a plain client.</summary>
/// <param name="service">The name of the preset.</param>
/// <param name="exchange">The exchange.</param>
/// <param name="client">The client, connected.</param>
internal sealed class PresetClient(string service, Exchange exchange, PlainClient client)
{
    private const string Answer = "answer send=";

    private readonly List<string> received = [];

    /// <summary>Does what the connector does, in order.</summary>
    public async Task PlayAsync()
    {
        foreach (var step in exchange.ToDevice)
        {
            switch (step.Kind)
            {
                case "wait":
                    await UntilAsync(message => Comparison.Meets(message, step.Text), step.Text);
                    break;
                case "beat":
                    await BeatAsync(step.Text);
                    break;
                default:
                    await client.SendAsync(step.Text);
                    break;
            }
        }
    }

    /// <summary>Waits until a message has come.</summary>
    public Task UntilReceivedAsync(DeviceMessage message) => UntilAsync(text => Comparison.AreSame(service, text, message.Text), message.Text);

    /// <summary>Sends a heartbeat several times, each with a mark of its own where the service has one.</summary>
    private async Task BeatAsync(string beat)
    {
        var heartbeat = JsonElement.Parse(PresetFiles.Definition(service)).GetProperty("heartbeat");
        var echo = heartbeat.TryGetProperty("echo", out var path) ? path.GetString() : null;
        for (var number = 101; number <= 103; number++)
        {
            var before = received.Count;
            var mark = HeartbeatMark.Of(heartbeat.GetProperty("send"), number);
            await client.SendAsync(HeartbeatMark.Replace(heartbeat.GetProperty("send"), beat, mark));
            await UntilAsync(
                message => Comparison.Meets(message, heartbeat.GetProperty("reply").GetRawText())
                    && (echo is null || Comparison.Find(IncomingMessage.Read(message).Json, echo)?.GetRawText() == mark),
                $"the reply to heartbeat {mark}",
                before);
        }
    }

    private async Task UntilAsync(Func<string, bool> condition, string expectation, int from = 0)
    {
        var since = Stopwatch.StartNew();
        while (!received.Skip(from).Any(condition))
        {
            // A device that sends something all the time must not keep the test.
            Assert.That(since.Elapsed, Is.LessThan(Limit.Generous), $"has not come: {expectation}");
            var message = await client.ReceiveAsync();
            received.Add(message);
            foreach (var answer in exchange.FromDevice
                .Where(known => Comparison.AreSame(service, message, known.Text))
                .SelectMany(known => known.Effects)
                .Where(effect => effect.StartsWith(Answer, StringComparison.Ordinal)))
            {
                await client.SendAsync(answer[Answer.Length..]);
            }
        }
    }
}
