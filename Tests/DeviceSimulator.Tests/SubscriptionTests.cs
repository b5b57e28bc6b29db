namespace ConnectorEmulator.DeviceSimulator.Tests;

internal sealed class SubscriptionTests : SimulatorTest
{
    [Test]
    public async Task Emit_SubscribedSource_ArrivesWithAllMembers()
    {
        var device = await StartAsync();
        var source = SourceOf(device, "number/temperature/C");
        var client = await ConnectSubscribedAsync(device, source);

        var sent = device.Emit(source.Id, 209);

        var received = await client.ReceiveAsync();
        Assert.That(received, Is.EqualTo(sent));
        Assert.That(received, Is.EqualTo(
            "{\"event_type\":\"number/temperature/C\"," +
            $"\"identity\":{{\"source_id\":\"{source.Id}\",\"flow_id\":\"{source.FlowId}\"}}," +
            "\"message_type\":\"state\",\"payload\":{\"scale\":10,\"value\":209}," +
            "\"timing\":{\"creation_timestamp\":\"1772366437:0\"}}"));
        Assert.That(source.ValueNumber, Is.EqualTo(20.9));
        Assert.That(source.ValueText, Is.EqualTo("209"));
    }

    [Test]
    public async Task Emit_LessThanTenthOfSecond_NanosecondsAreNotPadded()
    {
        var device = await StartAsync();
        Clock.Advance(TimeSpan.FromMilliseconds(23.5));

        device.Emit(device.Sources[0].Id, true);

        Assert.That(device.Sources[0].CreationTimestamp, Is.EqualTo("1772366437:23500000"));
    }

    [Test]
    public async Task Emit_OtherSource_DoesNotArrive()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device, device.Sources[0]);

        device.Emit(device.Sources[1].Id, "other");

        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task Emit_NonAsciiText_ArrivesAsUtf8()
    {
        var device = await StartAsync();
        var source = SourceOf(device, "string");
        var client = await ConnectSubscribedAsync(device, source);

        device.Emit(source.Id, "Zoë: 21 °C");

        Assert.That((await client.ReceiveJsonAsync()).GetProperty("payload").GetProperty("value").GetString(), Is.EqualTo("Zoë: 21 °C"));
    }

    [Test]
    public async Task Subscription_Repeated_ResendsOldTimestamp()
    {
        var device = await StartAsync();
        var source = device.Sources[0];
        var client = await ConnectSubscribedAsync(device, source);
        var first = source.Message;
        Clock.Advance(TimeSpan.FromSeconds(5));

        await client.SubscribeAsync(source.Id);

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(first));
    }

    [Test]
    public async Task Subscription_NewList_ReplacesOldOne()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device, device.Sources[0]);
        await client.SubscribeAsync(device.Sources[1].Id);
        await client.ReceiveAsync();

        device.Emit(device.Sources[0].Id, true);
        var wanted = device.Emit(device.Sources[1].Id, "wanted");

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(wanted));
    }

    [Test]
    public async Task Subscription_EmptyList_EndsAll()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device);
        await client.SubscribeAsync([]);
        await Limit.UntilAsync(() => device.Statistics.SubscriptionCommands == 2, "the empty list arrived");
        await client.AssertNextIsHealthReplyAsync();

        device.EmitNext(7);

        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task Subscription_UnknownId_IsAcceptedAndReplacesOldOne()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device, device.Sources[0]);
        await client.SubscribeAsync(Guid.Empty);
        await client.AssertNextIsHealthReplyAsync();

        device.Emit(device.Sources[0].Id, true);

        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task Subscription_DuplicateId_GivesOneState()
    {
        var device = await StartAsync();
        var id = device.Sources[0].Id;
        var client = await ConnectAsync(device);

        await client.SubscribeAsync(id, id);

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(device.Sources[0].Message));
        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task Statistics_TwoClients_KeepTheListsApart()
    {
        var device = await StartAsync();
        await ConnectSubscribedAsync(device, device.Sources[0], device.Sources[1]);
        await ConnectSubscribedAsync(device, device.Sources[2]);

        var connections = device.Statistics.Connections;

        Assert.That(connections[0].Subscriptions, Is.EqualTo(new[] { new[] { $"{device.Sources[0].Id}", $"{device.Sources[1].Id}" } }));
        Assert.That(connections[1].Subscriptions, Is.EqualTo(new[] { new[] { $"{device.Sources[2].Id}" } }));
        Assert.That(device.Statistics.OpenConnections, Is.EqualTo(2));
    }

    [Test]
    public async Task Rate_TwoThousandASecond_AllArriveInOrder()
    {
        var device = await StartAsync(options => options with { Rate = 2000, SourceCount = 100 });
        var client = await ConnectSubscribedAsync(device);

        Clock.Advance(TimeSpan.FromSeconds(1));

        for (var i = 0; i < 2000; i++)
        {
            var message = await client.ReceiveJsonAsync();
            Assert.That(message.GetProperty("identity").GetProperty("source_id").GetGuid(), Is.EqualTo(device.Sources[i % 100].Id));
        }

        await client.AssertNextIsHealthReplyAsync();
    }

    [Test]
    public async Task Sources_TwentyThousand_AreDistinctAndResentInFull()
    {
        var device = await StartAsync(options => options with { SourceCount = DeviceOptions.MaximumSourceCount });
        Assert.That(device.Sources.Select(source => source.Label), Is.Unique);

        await ConnectSubscribedAsync(device);
    }

    [Test]
    public async Task Sources_Always_HaveTheSameIds()
    {
        var device = await StartAsync();

        Assert.That(device.Sources[2].Id, Is.EqualTo(new Guid("abf1db0d-1967-53a1-adc8-86758a771e02")));
        Assert.That(device.Sources[2].Label, Is.EqualTo("Studio 1 temperature"));
    }
}
