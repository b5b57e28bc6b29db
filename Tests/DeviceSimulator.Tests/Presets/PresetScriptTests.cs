using System.Collections.Concurrent;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.DeviceSimulator.Tests.Support;

namespace ConnectorEmulator.DeviceSimulator.Tests.Presets;

/// <summary>The scripted device of each preset says what the preset's messages say.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PresetScriptTests
{
    // What the connector does not ask by itself, so that the device's answers to it are tried too.
    private static readonly Dictionary<string, string[]> Questions = new()
    {
        ["disguise"] = ["""{"subscribe":{"object":"screen2:foo","properties":["object.offset.x"]}}"""],
        ["homeassistant"] = ["""{"id":7,"type":"no_such_command"}"""],
        ["obs"] = ["""{"op":6,"d":{"requestType":"SetCurrentProgramScene","requestId":"f819dcf0"}}"""],
        ["openhab"] = ["""{"type":"ItemCommandEvent","topic":"openhab/items/Door/state","payload":"","eventId":"17"}"""],
        ["shelly"] = ["""{"id":1,"src":"dataminer","method":"Switch.Toggle"}"""],
        ["socketio"] = ["""40{"token":"guess"}"""],
        ["truenas"] = ["""{"jsonrpc":"2.0","id":4,"method":"system.reboot","params":[]}"""],
    };

    private static IEnumerable<string> Names => PresetFiles.Names;

    [Test]
    public void Presets_EachHasADefinitionMessagesAndAScript() =>
        Assert.That(
            Directory.GetFiles(Path.Combine(Repository.Folder, "Tests", "Presets")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(PresetFiles.Names.SelectMany(name => new[] { name + ".json", name + ".rows", name + ".script.json" }).Order(StringComparer.Ordinal)));

    [TestCaseSource(nameof(Names))]
    public async Task Script_PlaysEveryMessageOfItsPreset(string name)
    {
        var notices = new ConcurrentQueue<string>();
        await using var device = await StartAsync(name, notices);
        await using var client = await PlainClient.ConnectAsync(device.WebSocketUrl);
        var exchange = PresetFiles.Messages(name);
        var player = new PresetClient(name, exchange, client);

        await player.PlayAsync();
        foreach (var question in Questions.GetValueOrDefault(name, []))
        {
            await client.SendAsync(question);
        }

        foreach (var message in exchange.FromDevice)
        {
            await player.UntilReceivedAsync(message);
        }

        await Limit.UntilAsync(() => notices.Contains("connection 1: all steps are done"), "each step of the script was met");
        Assert.That(device.Unmatched, Is.Empty);
    }

    [TestCase("aisstream", """{"APIKey":"guess","BoundingBoxes":[]}""", """{"error":"Api Key Is Not Valid"}""", 1000)]
    [TestCase("homeassistant", """{"type":"auth","access_token":"guess"}""", """{"type":"auth_invalid","message":"Invalid access token or password"}""", 1000)]
    [TestCase("obs", """{"op":1,"d":{"rpcVersion":1,"eventSubscriptions":2047,"authentication":"guess"}}""", null, 4009)]
    [TestCase("obs", """{"op":1,"d":{"rpcVersion":1,"eventSubscriptions":2047}}""", null, 4009)]
    [TestCase("socketio", """40{"token":"guess"}""", """44{"message":"Not authorized"}""", null)]
    [TestCase(
        "truenas",
        """{"jsonrpc":"2.0","id":"login","method":"auth.login_with_api_key","params":["guess"]}""",
        """{"jsonrpc":"2.0","id":"login","result":false}""",
        null)]
    public async Task Script_WrongLogin_IsRefusedAsTheServiceDoes(string name, string login, string? answer, int? code)
    {
        await using var device = await StartAsync(name);
        await using var client = await PlainClient.ConnectAsync(device.WebSocketUrl);

        await client.SendAsync(login);

        while (answer is not null && await client.ReceiveAsync() != answer)
        {
        }

        if (code is not null)
        {
            await client.Ended.WaitAsync(Limit.Generous);
            Assert.That((int?)client.CloseStatus, Is.EqualTo(code));
        }

        Assert.That(device.Unmatched, Is.Empty);
    }

    private static Task<ScriptedDevice> StartAsync(string name, ConcurrentQueue<string>? notices = null) =>
        ScriptedDevice.StartAsync(
            DeviceScript.Read(PresetFiles.Script(name)), new ScriptedDeviceOptions { Port = 0, Notice = line => notices?.Enqueue(line) });
}
