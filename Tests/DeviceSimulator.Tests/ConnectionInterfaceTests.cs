using System.Net;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>The connection interface of the senders.</summary>
internal sealed class ConnectionInterfaceTests : SenderTest
{
    [Test]
    public async Task Sender_AtFirst_IsActiveWithTheOnlyParametersThereAre()
    {
        var device = await StartAsync();
        var sender = PathOf(device.Sources[0]);

        var active = (await GetAsync(device, sender + "/active")).GetRawText();
        var parameters = (await GetAsync(device, sender + "/staged")).GetProperty("transport_params");
        var constraints = await GetAsync(device, sender + "/constraints");

        Assert.That((await GetAsync(device, sender + "/staged")).GetRawText(), Is.EqualTo(active));
        Assert.That(active, Does.StartWith(
            """{"receiver_id":null,"master_enable":true,"activation":{"mode":null,"requested_time":null,"activation_time":null},"transport_params":["""));
        Assert.That(
            constraints[0].EnumerateObject().Select(constraint => (constraint.Name, constraint.Value.GetProperty("enum")[0].ToString())),
            Is.EqualTo(parameters[0].EnumerateObject().Select(parameter => (parameter.Name, parameter.Value.ToString()))));
        Assert.That((await GetAsync(device, sender + "/transporttype")).GetString(), Is.EqualTo("urn:x-nmos:transport:websocket"));
        Uri rest = new(parameters[0].GetProperty("ext_is_07_rest_api_url").GetString()!);
        Assert.That((await GetAsync(device, rest.PathAndQuery + "state")).GetProperty("message_type").GetString(), Is.EqualTo("state"));
    }

    [Test]
    public async Task Authorization_Required_IsNamedInParameters()
    {
        var device = await StartAsync();
        device.Faults.Apply("authorization", "Bearer key");

        var active = await GetAsync(device, PathOf(device.Sources[0]) + "/active");

        Assert.That(active.GetProperty("transport_params")[0].GetProperty("connection_authorization").GetBoolean(), Is.True);
    }

    [Test]
    public async Task MasterEnable_Off_EndsTheEventsOfThisSourceOnly()
    {
        var device = await StartAsync();
        var off = device.Sources[0];
        var on = device.Sources[1];
        var client = await ConnectSubscribedAsync(device, off, on);

        await PatchAsync(device, PathOf(off), """{"master_enable":false,"activation":{"mode":"activate_immediate"}}""", HttpStatusCode.OK);
        device.Emit(off.Id, true);
        var second = device.Emit(on.Id, "x");
        await client.SubscribeAsync([off.Id, on.Id]);

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(second));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(on.Message), "the states at the subscription");
        var sender = await GetAsync(device, $"x-nmos/node/v1.3/senders/{off.SenderId}");
        Assert.That(sender.GetProperty("subscription").GetProperty("active").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Bulk_SeveralChanges_AreAnsweredEachForItself()
    {
        var device = await StartAsync();
        var good = device.Sources[0].SenderId;
        var bad = device.Sources[1].SenderId;
        var request = $$$$"""
            [{"id":"{{{{good}}}}","params":{"master_enable":false,"activation":{"mode":"activate_immediate"}}},{"id":"{{{{bad}}}}","params":{"x":1}},
            {"id":"{{{{Guid.Empty}}}}","params":{}}]
            """;

        using var answer = await SendAsync(device, HttpMethod.Post, "x-nmos/connection/v1.1/bulk/senders", request);

        var replies = await ReadAsync(answer);
        Assert.That(
            replies.EnumerateArray().Select(reply => (reply.GetProperty("id").GetGuid(), reply.GetProperty("code").GetInt32())),
            Is.EqualTo(new[] { (good, 200), (bad, 400), (Guid.Empty, 404) }));
        Assert.That((await GetAsync(device, PathOf(device.Sources[0]) + "/active")).GetProperty("master_enable").GetBoolean(), Is.False);
    }

    [TestCase("{}")]
    [TestCase("""[{"id":"x","params":{}}]""")]
    [TestCase("""[{"id":"00000000-0000-0000-0000-000000000000"}]""")]
    public async Task Bulk_Wrong_IsRefused(string request)
    {
        var device = await StartAsync();

        using var answer = await SendAsync(device, HttpMethod.Post, "x-nmos/connection/v1.1/bulk/senders", request);

        await AssertErrorAsync(answer, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task OlderVersion_WebSocketSender_IsElsewhere()
    {
        var device = await StartAsync();
        var sender = device.Sources[0].SenderId;

        Assert.That((await GetAsync(device, "x-nmos/connection/v1.0/single/senders")).GetArrayLength(), Is.Zero);
        using var answer = await SendAsync(device, HttpMethod.Get, $"x-nmos/connection/v1.0/single/senders/{sender}/active");
        await AssertErrorAsync(answer, HttpStatusCode.Conflict);
        Assert.That((await GetAsync(device, answer.Headers.Location!.ToString())).GetProperty("master_enable").GetBoolean(), Is.True);
        using var bulk = await SendAsync(
            device, HttpMethod.Post, "x-nmos/connection/v1.0/bulk/senders", $$$"""[{"id":"{{{sender}}}","params":{}}]""");
        Assert.That((await ReadAsync(bulk))[0].GetProperty("code").GetInt32(), Is.EqualTo(409));
    }
}
