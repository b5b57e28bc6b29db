using System.Globalization;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What an operator is told of the connection while it comes and goes.</summary>
internal sealed class ConnectionPageTests : DriverTest
{
    private const int From = 1;
    private const int Until = 2;
    private const int Attempts = 5;
    private const double GoesOn = -1;
    private const double NotKnown = -2;

    [Test]
    public async Task Outage_IsToldWhileItLastsAndWhenItIsOver()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await UntilShownAsync(element, DriverParameters.ConnectionState, "Connected");
        Assert.That(Text(element, DriverParameters.ConnectedTo), Is.EqualTo(device.WebSocketUrl.ToString()));

        await device.StopListeningAsync();
        await UntilShownAsync(element, DriverParameters.ConnectedTo, "Not Connected");
        Assert.That(Shown(element, DriverParameters.OutageSince), Is.Not.EqualTo("No Outage"));
        Assert.That(Text(element, DriverParameters.LastConnectionError), Does.StartWith("The connection was closed by the device"));
        await Limit.UntilAsync(() => Rows(element) is [{ } row] && Number(row[Until]) == GoesOn && Number(row[Attempts]) > 0, "the outage has a row with its attempts");
        Assert.That(Text(element, DriverParameters.LastConnectionError), Does.StartWith($"{device.WebSocketUrl}: "));
        Assert.That(Number(element.SnapshotParameter(DriverParameters.NextAttempt).Value), Is.GreaterThanOrEqualTo(0));

        await device.ListenAsync();
        await UntilShownAsync(element, DriverParameters.ConnectionState, "Connected");
        await Limit.UntilAsync(() => Number(Rows(element).Single()[Until]) > Number(Rows(element).Single()[From]), "the row has its end");
        Assert.That(Shown(element, DriverParameters.OutageSince), Is.EqualTo("No Outage"));
        Assert.That(Shown(element, DriverParameters.NextAttempt), Is.EqualTo("None"));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Outage_RestartOfTheElementInIt_EndsAtATimeThatIsNotKnown()
    {
        var device = await StartDeviceAsync();
        await using (var first = await StartSubscribedAsync(device, StateFolder))
        {
            await device.StopListeningAsync();
            await Limit.UntilAsync(() => Rows(first).Count == 1, "the outage has a row");
        }

        await device.ListenAsync();
        var second = await StartElementAsync(device, StateFolder);
        await UntilShownAsync(second, DriverParameters.ConnectionState, "Connected");
        await Limit.UntilAsync(() => Number(Rows(second).Single()[Until]) == NotKnown, "the end is not known");
        Assert.That(Shown(second, DriverParameters.OutageSince), Is.EqualTo("No Outage"));
        await AssertCleanAsync(second);
    }

    [Test]
    public async Task Operations_EachTellHowTheyEnded()
    {
        var device = await StartDeviceAsync();
        var element = await StartElementAsync(device);
        await UntilOpenAsync(element);
        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await UntilResultAsync(element, $"Connected to {device.WebSocketUrl}.");

        await element.SetParameterAsync(DriverParameters.Disconnect, "1");
        await UntilResultAsync(element, "Disconnected. ");
        await UntilShownAsync(element, DriverParameters.ConnectionState, "Disconnected");

        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, "ws://127.0.0.1:1/nobody");
        await UntilResultAsync(element, "Not connected yet. ws://127.0.0.1:1/nobody: ");
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, device.WebSocketUrl.ToString());
        await UntilResultAsync(element, $"Connected to {device.WebSocketUrl}.");
        await AssertCleanAsync(element);
    }

    private static IReadOnlyList<IReadOnlyList<object?>> Rows(Element element) => element.SnapshotTable(DriverParameters.Outages).Rows;

    private static double Number(object? cell) => Convert.ToDouble(cell, CultureInfo.InvariantCulture);

    private static string Shown(Element element, int parameter) => element.SnapshotParameter(parameter).Display;

    private static Task UntilShownAsync(Element element, int parameter, string text) =>
        Limit.UntilAsync(() => Shown(element, parameter) == text, $"parameter {parameter} shows '{text}', and not '{Shown(element, parameter)}'");

    private static Task UntilResultAsync(Element element, string text) => Limit.UntilAsync(
        () => Text(element, DriverParameters.Result).StartsWith(text, StringComparison.Ordinal), $"the result is '{text}', and not '{Text(element, DriverParameters.Result)}'");
}
