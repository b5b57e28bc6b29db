using System.Net;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>Changes of a sender, and when they hold (IS-05, "/staged").</summary>
internal sealed class StagedParameterTests : SenderTest
{
    [Test]
    public async Task Patch_ImmediateActivation_HoldsAtOnce()
    {
        var device = await StartAsync();
        var sender = PathOf(device.Sources[0]);
        var before = await VersionAsync(device, device.Sources[0]);
        Clock.Advance(TimeSpan.FromSeconds(1));

        var reply = await PatchAsync(
            device,
            sender,
            """{"receiver_id":"69744dfb-0557-4202-b1f1-4d1a741ee2bb","transport_params":[{"connection_uri":"auto"}],"activation":{"mode":"activate_immediate"}}""",
            HttpStatusCode.OK);

        Assert.That(reply.GetProperty("activation").GetProperty("mode").GetString(), Is.EqualTo("activate_immediate"));
        Assert.That(reply.GetProperty("transport_params")[0].GetProperty("connection_uri").GetString(), Is.EqualTo("auto"));
        var staged = await GetAsync(device, sender + "/staged");
        Assert.That(staged.GetProperty("activation").GetProperty("mode").ValueKind, Is.EqualTo(JsonValueKind.Null));
        var active = await GetAsync(device, sender + "/active");
        Assert.That(active.GetProperty("receiver_id").GetString(), Is.EqualTo("69744dfb-0557-4202-b1f1-4d1a741ee2bb"));
        Assert.That(active.GetProperty("activation").GetRawText(), Is.EqualTo(reply.GetProperty("activation").GetRawText()));
        Assert.That(active.GetProperty("transport_params")[0].GetProperty("connection_uri").GetString(), Does.StartWith("ws://"));
        Assert.That(await VersionAsync(device, device.Sources[0]), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task Patch_WithoutActivation_ChangesStagedOnly()
    {
        var device = await StartAsync();
        var sender = PathOf(device.Sources[0]);
        var active = (await GetAsync(device, sender + "/active")).GetRawText();

        var reply = await PatchAsync(device, sender, """{"master_enable":false}""", HttpStatusCode.OK);

        Assert.That(reply.GetProperty("master_enable").GetBoolean(), Is.False);
        Assert.That((await GetAsync(device, sender + "/staged")).GetRawText(), Is.EqualTo(reply.GetRawText()));
        Assert.That((await GetAsync(device, sender + "/active")).GetRawText(), Is.EqualTo(active));
    }

    [TestCase("activate_scheduled_relative", "2:500000000", 2.5)]
    [TestCase("activate_scheduled_absolute", null, 10)]
    public async Task Patch_ScheduledActivation_HoldsAtItsTime(string mode, string? time, double seconds)
    {
        var device = await StartAsync();
        var sender = PathOf(device.Sources[0]);
        time ??= $"{(Clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds + 37 + seconds}:0";
        var request = $$$"""{"master_enable":false,"activation":{"mode":"{{{mode}}}","requested_time":"{{{time}}}"}}""";

        var reply = await PatchAsync(device, sender, request, HttpStatusCode.Accepted);

        Assert.That((await GetAsync(device, sender + "/staged")).GetRawText(), Is.EqualTo(reply.GetRawText()));
        Clock.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.That((await GetAsync(device, sender + "/active")).GetProperty("master_enable").GetBoolean(), Is.True);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        var active = await GetAsync(device, sender + "/active");
        Assert.That(active.GetProperty("master_enable").GetBoolean(), Is.False);
        Assert.That(active.GetProperty("activation").GetRawText(), Is.EqualTo(reply.GetProperty("activation").GetRawText()));
    }

    [Test]
    public async Task Patch_WhileActivationWaits_IsLockedUntilItIsCancelled()
    {
        var device = await StartAsync();
        var sender = PathOf(device.Sources[0]);
        await PatchAsync(
            device, sender, """{"master_enable":false,"activation":{"mode":"activate_scheduled_relative","requested_time":"5:0"}}""", HttpStatusCode.Accepted);

        await PatchAsync(device, sender, """{"master_enable":true}""", HttpStatusCode.Locked);
        var reply = await PatchAsync(device, sender, """{"activation":{"mode":null}}""", HttpStatusCode.OK);
        Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That(reply.GetProperty("activation").GetProperty("activation_time").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((await GetAsync(device, sender + "/active")).GetProperty("master_enable").GetBoolean(), Is.True);
    }

    [TestCase("", "The request is not JSON.")]
    [TestCase("[]", "The request must be a JSON object.")]
    [TestCase("""{"bad":1}""", "'bad' is not known; there are receiver_id, master_enable, activation and transport_params.")]
    [TestCase("""{"master_enable":"yes"}""", "master_enable must be true or false.")]
    [TestCase("""{"receiver_id":"x"}""", "receiver_id must be a UUID or null.")]
    [TestCase("""{"activation":{}}""", "activation must be an object with a mode.")]
    [TestCase("""{"activation":{"mode":"now"}}""", "activation.mode must be activate_immediate, activate_scheduled_absolute, activate_scheduled_relative or null.")]
    [TestCase("""{"activation":{"mode":null,"when":1}}""", "'activation.when' is not known; there are mode and requested_time.")]
    [TestCase("""{"activation":{"mode":"activate_immediate","requested_time":5}}""", "activation.requested_time must be TAI seconds, a colon and nanoseconds, or null.")]
    [TestCase("""{"activation":{"mode":"activate_scheduled_relative"}}""", "activation.requested_time must be a time within a day for a scheduled activation.")]
    [TestCase(
        """{"activation":{"mode":"activate_scheduled_absolute","requested_time":"99999999999999999999:0"}}""",
        "activation.requested_time must be a time within a day for a scheduled activation.")]
    [TestCase("""{"transport_params":[]}""", "transport_params must be an array of one object.")]
    [TestCase("""{"transport_params":[{"connection_uri":"ws://elsewhere/"}]}""", """transport_params: connection_uri cannot be "ws://elsewhere/"; see the constraints.""")]
    [TestCase("""{"transport_params":[{"connection_authorization":true}]}""", "transport_params: connection_authorization cannot be true; see the constraints.")]
    [TestCase("""{"transport_params":[{"ext_is_07_source_id":"auto"}]}""", """transport_params: ext_is_07_source_id cannot be "auto"; see the constraints.""")]
    public async Task Patch_Wrong_IsRefusedWithReasonAndChangesNothing(string request, string reason)
    {
        var device = await StartAsync();
        var sender = PathOf(device.Sources[0]);
        var before = (await GetAsync(device, sender + "/staged")).GetRawText();

        using var answer = await SendAsync(device, HttpMethod.Patch, sender + "/staged", request);

        Assert.That(await AssertErrorAsync(answer, HttpStatusCode.BadRequest), Is.EqualTo(reason));
        Assert.That((await GetAsync(device, sender + "/staged")).GetRawText(), Is.EqualTo(before));
    }

    private static async Task<string> VersionAsync(SimulatedDevice device, SimulatedSource source) =>
        (await GetAsync(device, $"x-nmos/node/v1.3/senders/{source.SenderId}")).GetProperty("version").GetString()!;
}
