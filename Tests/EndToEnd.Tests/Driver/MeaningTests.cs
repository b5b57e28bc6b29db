using ConnectorEmulator.DeviceSimulator;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What sources and their values are called is what the device calls them now, as far as the agent can show it.</summary>
internal sealed class MeaningTests : DiscoveryTest
{
    private const int Tally = 3;
    private const int PlainNumbers = 2;

    [Test]
    public async Task Discover_EnumerationThatBecameANumber_ShowsTheNumberAlsoAfterARestart()
    {
        var enumeration = await StartDeviceAsync();
        await using var first = await StartElementAsync(enumeration, StateFolder);
        await UntilOpenAsync(first);
        await DiscoverAsync(first);
        var source = enumeration.Sources[Tally];
        enumeration.Emit(source.Id, 2);
        await Limit.UntilAsync(() => Cell(first, source, SourceColumn.Value) == "Programme", "the value has its label");

        // The device at the address is replaced: the same source sends plain numbers.
        await enumeration.DisposeAsync();
        var numbers = await StartDeviceAsync(new DeviceOptions { Rate = 0, FirstKind = PlainNumbers }, enumeration.Port);
        await Limit.UntilAsync(() => Cell(first, source, SourceColumn.EventType) == "number", "the new device sends");
        numbers.Emit(source.Id, 2);
        await Limit.UntilAsync(() => Cell(first, source, SourceColumn.Value) == "2", "the number is shown as it is, discovered or not");
        await DiscoverAsync(first);
        await AssertCleanAsync(first);
        await first.DisposeAsync();

        // The first device comes back, and nobody discovers what its values are called.
        await numbers.DisposeAsync();
        var again = await StartDeviceAsync(new DeviceOptions { Rate = 0 }, enumeration.Port);
        var second = await StartElementAsync(again, StateFolder);
        await Limit.UntilAsync(() => Cell(second, source, SourceColumn.EventType) == "number/enum/tally", "it sends");
        again.Emit(source.Id, 2);
        await Limit.UntilAsync(() => Cell(second, source, SourceColumn.Number) == "2", "the value is there");
        Assert.That(Cell(second, source, SourceColumn.Value), Is.EqualTo("2"));
    }

    [Test]
    public async Task Discover_LabelsThatTheAgentCannotShow_StayApartAndAreTold()
    {
        var device = await StartDeviceAsync(new DeviceOptions
        {
            Rate = 0,
            SourceCount = 4,
            Labels = ["\u0421\u0442\u0443\u0434\u0438\u044F 1", "\u041A\u0430\u043C\u0435\u0440\u0430 1", "\u039A\u03AC\u03BC\u03B5\u03C1\u03B1 1", "Zo\u00EB"],
        });
        var element = await StartOpenAsync(device);
        await DiscoverAsync(element);

        Assert.That(Status(element), Does.StartWith("Done: 4 sources, 4 new. Labels with characters that the code page of the agent lacks, shown as ?: 3."));
        Assert.That(
            device.Sources.Select(source => Cell(element, source, SourceColumn.Name)),
            Is.EqualTo(device.Sources.Take(3).Select(source => $"?????? 1 ({$"{source.Id}"[..8]})").Append("Zo\u00EB")));

        await element.SetCellAsync(DriverParameters.Rename, $"{device.Sources[3].Id}", "\u0421\u0442\u0443\u0434\u0438\u044F");
        Assert.That(Text(element, DriverParameters.Result), Does.StartWith("Name refused, nothing was changed: the name arrived as '??????'. DataMiner puts ? for each character"));
        Assert.That(Cell(element, device.Sources[3], SourceColumn.Name), Is.EqualTo("Zo\u00EB"));
        await AssertCleanAsync(element);
    }
}
