using System.Globalization;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>IS-07 as a definition beside the built-in dialect, on the same device.</summary>
internal sealed class BuiltInComparisonTests : DefinitionTest
{
    private static readonly int[] Compared = [SourceColumn.EventType, SourceColumn.Value, SourceColumn.Number, SourceColumn.EventTime, SourceColumn.Flow];

    [Test]
    public async Task Is07_AsADefinition_GivesTheRowsOfTheBuiltInDialect()
    {
        SimulatedDevice device = await StartDeviceAsync();
        Element builtIn = await StartSubscribedAsync(device);
        TakeElementId();
        Element defined = await StartDefinedAsync(device);
        foreach (var source in device.Sources.Where(source => source.EventType == "string"))
        {
            device.Emit(source.Id, "Grüße");
        }

        await UntilAsync(defined, () => device.Sources.All(source => Compared.All(column => Cell(defined, source, column) == Cell(builtIn, source, column))), "each row is the same");
        await UntilCountAsync(defined, DriverParameters.HeartbeatReplies, 2);
        Assert.That(device.Statistics.OpenConnections, Is.EqualTo(2), "both keep the connection");
        await AssertCleanAsync(defined);
    }

    [Test]
    public async Task Events_InSteadyState_CostNoCallEach()
    {
        const int Rate = 200;
        SimulatedDevice device = await StartDeviceAsync();
        Element element = await StartDefinedAsync(device);
        var pump = EventPump.RunAsync(device, new SoakPlan(device.Sources.Count, Rate, TimeSpan.FromSeconds(5), Samples: 1));
        await UntilCountAsync(element, DriverParameters.States, Rate);
        (long messages, long calls) = (Count(element, DriverParameters.States), SoakRun.Calls(element));
        await UntilCountAsync(element, DriverParameters.States, messages + (3 * Rate));
        (long laterMessages, long laterCalls) = (Count(element, DriverParameters.States), SoakRun.Calls(element));
        await pump;

        Assert.That((double)(laterCalls - calls) / (laterMessages - messages), Is.LessThanOrEqualTo(0.05));
        await AssertCleanAsync(element);
    }

    private async Task<Element> StartDefinedAsync(SimulatedDevice device)
    {
        Element element = await StartElementAsync(device);
        await element.SetParameterAsync(DefinitionParameters.PresetWrite, (Preset.Names.IndexOf("is07") + 1).ToString(CultureInfo.InvariantCulture));
        await element.SetParameterAsync(DefinitionParameters.LoadPreset, "1");
        await element.SetParameterAsync(DriverParameters.AddSource, string.Join(',', device.Sources.Select(source => source.Id)));
        await UntilAsync(element, () => device.Sources.All(source => Cell(element, source, SourceColumn.Value).Length > 0), "each source has a value");
        return element;
    }
}
