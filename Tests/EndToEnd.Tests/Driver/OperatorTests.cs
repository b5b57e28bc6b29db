namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

internal sealed class OperatorTests : DriverTest
{
    [Test]
    public async Task ServerUrl_OfAnotherDevice_ClosesTheOldConnectionAndSubscribesOnTheNew()
    {
        var first = await StartDeviceAsync();
        var second = await StartDeviceAsync();
        var element = await StartSubscribedAsync(first);
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, second.WebSocketUrl.ToString());
        await Limit.UntilAsync(() => second.Statistics.SubscriptionCommands == 1, "the new device gets the subscription");
        await Limit.UntilAsync(() => first.Statistics.OpenConnections == 0, "the old connection closes");

        Assert.That(second.Statistics.Connections.Single().Subscriptions.Single(), Has.Count.EqualTo(first.Sources.Count));
        Assert.That(Text(element, DriverParameters.ServerUrl), Is.EqualTo(second.WebSocketUrl.ToString()));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task ServerUrl_EqualToTheOneInUse_ConnectsAgain()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, device.WebSocketUrl.ToString());
        await Limit.UntilAsync(() => device.Statistics.Handshakes == 2, "a second connection");
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, device.WebSocketUrl.ToString());

        await Limit.UntilAsync(() => device.Statistics.Connections is { Count: 3 } connections && connections[2].Subscriptions.Count > 0, "a third connection with its subscription");
        Assert.That(device.Statistics.Connections[2].Subscriptions, Has.Count.EqualTo(1));
        await AssertCleanAsync(element);
    }

    [TestCase("http://127.0.0.1/", "must start with ws://")]
    [TestCase("ws://127.000.000.010:31011/x", "leading zeros")]
    [TestCase("ws://127.0.0.1:99999/x", "port 99999: 1 to 65535")]
    [TestCase("ws://127.0.0.1\u200B:8050/x", "'?' follows the host, and may stand for a character that DataMiner cannot hold")]
    public async Task ServerUrl_Wrong_IsRefusedAndTheConnectionStays(string address, string reason)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, address);

        Assert.That(Text(element, DriverParameters.Result), Does.StartWith("Server URL refused, nothing was changed: ").And.Contain(reason));
        Assert.That(Text(element, DriverParameters.ServerUrl), Is.Empty);
        Assert.That(device.Statistics.Handshakes, Is.EqualTo(1));
    }

    [Test]
    public async Task ServerUrl_Nothing_GoesBackToTheAddressOfTheElement()
    {
        const string Element = "0";
        var own = await StartDeviceAsync();
        var other = await StartDeviceAsync();
        var element = await StartElementAsync(own);
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, other.WebSocketUrl.ToString());
        await Limit.UntilAsync(() => other.Statistics.OpenConnections == 1, "the other device is connected");
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, string.Empty);
        await Limit.UntilAsync(() => own.Statistics.OpenConnections == 1 && other.Statistics.OpenConnections == 0, "the element's own device is connected");

        Assert.That(Text(element, DriverParameters.AddressInUse), Is.EqualTo(Element));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task ServerUrl_WithAPathOfItsOwn_AsksTheDeviceForIt()
    {
        var device = await StartDeviceAsync();
        var element = await StartElementAsync(device);
        await UntilOpenAsync(element);
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, $"ws://127.0.0.1:{device.Port}/some/path?a=%62~%7E");
        await Limit.UntilAsync(() => device.Statistics.LastHandshake?.Target == "/some/path?a=%62~%7E", "the handshake asks for the path just as it was entered");

        Assert.That(Text(element, DriverParameters.HandshakeTarget), Is.EqualTo("some/path?a=%62~%7E"));
    }

    [Test]
    public async Task Header_GoesWithTheNextHandshakeAndNowhereElse()
    {
        const string Secret = "Bearer c2VjcmV0";
        var device = await StartDeviceAsync();
        var element = await StartElementAsync(device);
        await UntilOpenAsync(element);
        await element.SetParameterAsync(DriverParameters.HeaderWrite, Secret);
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, device.WebSocketUrl.ToString());
        await Limit.UntilAsync(() => device.Statistics.Handshakes == 2, "a second handshake");

        Assert.That(device.Statistics.LastHandshake!.Headers["Authorization"], Is.EqualTo(Secret));
        Assert.That(element.Snapshot().Log.Select(line => line.Text), Has.None.Contain(Secret));
    }

    [TestCase("Bearer a\r\nX-Evil: 1", "a line end (U+000D) at position 9")]
    [TestCase("Bearer abc\u00A0", "a no-break space (U+00A0) at position 11")]
    [TestCase("Bearer \u201Cabc\u201D", "a curly quote (U+201C) at position 8")]
    [TestCase("Bearer abc\u200B", "'?' at position 11")]
    public async Task Header_ThatCannotBeSent_IsRefusedAndTheEarlierOneGoes(string header, string reason)
    {
        var device = await StartDeviceAsync();
        var element = await StartElementAsync(device);
        await UntilOpenAsync(element);
        await element.SetParameterAsync(DriverParameters.HeaderWrite, "Bearer earlier");
        await element.SetParameterAsync(DriverParameters.HeaderWrite, header);
        Assert.That(Text(element, DriverParameters.Result), Does.StartWith("Authorization Header refused, nothing was changed: ").And.Contain(reason));

        await element.SetParameterAsync(DriverParameters.Reconnect, "Reconnect");
        await Limit.UntilAsync(() => device.Statistics.Handshakes == 2, "a second handshake");
        Assert.That(device.Statistics.LastHandshake!.Headers["Authorization"], Is.EqualTo("Bearer earlier"));
    }

    [Test]
    public async Task AddSource_NoUuid_IsNeverSent()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.AddSource, "6fa34e69-b829-5bf3-86fc-6cd7792e4854, )");

        Assert.That(Text(element, DriverParameters.Result), Does.Contain("')' is not a source identifier"));
        Assert.That(device.Statistics.SubscriptionCommands, Is.EqualTo(1));
        Assert.That(device.Statistics.MalformedIds, Is.Zero);
        Assert.That(element.SnapshotTable(DriverParameters.Sources).Rows, Has.Count.EqualTo(device.Sources.Count));
    }

    [Test]
    public async Task Remove_Source_EndsItsSubscription()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = device.Sources[0];
        await element.SetCellAsync(DriverParameters.Remove, $"{source.Id}", "1");
        await Limit.UntilAsync(() => device.Statistics.SubscriptionCommands == 2, "the shorter list is sent");

        Assert.That(device.Statistics.Connections.Single().Subscriptions[^1], Has.Count.EqualTo(device.Sources.Count - 1).And.None.EqualTo($"{source.Id}"));
        Assert.That(Row(element, source), Is.Null);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Subscribed_No_KeepsTheRowAndShortensTheList()
    {
        const string NotSubscribed = "0";
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = device.Sources[0];
        await element.SetCellAsync(DriverParameters.Subscribe, $"{source.Id}", "No");
        await Limit.UntilAsync(() => device.Statistics.SubscriptionCommands == 2, "the shorter list is sent");

        Assert.That(device.Statistics.Connections.Single().Subscriptions[^1], Has.Count.EqualTo(device.Sources.Count - 1));
        Assert.That(Cell(element, source, SourceColumn.State), Is.EqualTo(NotSubscribed));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Rename_Source_IsShownAndStaysOverARestart()
    {
        var device = await StartDeviceAsync();
        var source = device.Sources[0];
        await using (var first = await StartElementAsync(device, StateFolder))
        {
            await first.SetParameterAsync(DriverParameters.AddSource, $"{source.Id}");
            await first.SetCellAsync(DriverParameters.Rename, $"{source.Id}", "On air");
            await first.SetCellAsync(DriverParameters.Subscribe, $"{source.Id}", "No");
        }

        var second = await StartElementAsync(device, StateFolder);
        await UntilOpenAsync(second);
        Assert.That(Cell(second, source, SourceColumn.Name), Is.EqualTo("On air"));
        Assert.That(Cell(second, source, SourceColumn.Subscribed), Is.EqualTo("0"));
        await AssertCleanAsync(second);
    }

    [Test]
    public async Task AddSource_ThatTheDeviceDoesNotHave_IsShownAsMissing()
    {
        const string Missing = "6";
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.MissingAfterWrite, "1");
        var unknown = Guid.NewGuid();
        await element.SetParameterAsync(DriverParameters.AddSource, $"{unknown}");

        await Limit.UntilAsync(
            () => element.SnapshotTable(DriverParameters.Sources).Rows.Any(row => (string?)row[SourceColumn.Id] == $"{unknown}" && $"{row[SourceColumn.State]}" == Missing),
            "the source is missing");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Remove_LastSource_UnsubscribesEverything()
    {
        var device = await StartDeviceAsync(sources: 1);
        var element = await StartSubscribedAsync(device);
        await element.SetCellAsync(DriverParameters.Remove, $"{device.Sources[0].Id}", "1");
        await Limit.UntilAsync(() => device.Statistics.SubscriptionCommands == 2, "the empty list is sent");

        Assert.That(device.Statistics.Connections.Single().Subscriptions[^1], Is.Empty);
    }
}
