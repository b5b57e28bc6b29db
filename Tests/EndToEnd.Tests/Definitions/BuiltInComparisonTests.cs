using System.Globalization;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>IS-07 as a definition beside the built-in dialect, on the same device.</summary>
internal sealed class BuiltInComparisonTests : DefinitionTest
{
    private static readonly int[] Compared =
        [SourceColumn.EventType, SourceColumn.Value, SourceColumn.Number, SourceColumn.State, SourceColumn.EventTime, SourceColumn.Flow, SourceColumn.Subscribed];

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

    /// <summary>Everything that the simulator sends without a fault: states of each kind, their repetition, reboots, shutdowns, health, the unknown, an outage, and sources that come and go.</summary>
    [Test]
    public async Task Is07_AsADefinition_GivesTheRowsOfTheBuiltInDialectOnAllThatADeviceSends()
    {
        SimulatedDevice device = await StartDeviceAsync(sources: 14);
        Element builtIn = await StartSubscribedAsync(device);
        TakeElementId();
        Element defined = await StartDefinedAsync(device);
        Element[] both = [builtIn, defined];
        device.EmitNext(10 * device.Sources.Count);
        await UntilSameAsync(builtIn, defined, device, "each kind of value");
        device.Faults.Apply("send-states-again", "3");
        device.Faults.Apply("send-reboot", "all");
        await UntilAllAsync(both, device, "3");
        await UntilSameAsync(builtIn, defined, device, "a reboot");
        device.EmitNext(device.Sources.Count);
        device.Faults.Apply("send-shutdown", "all");
        await UntilAllAsync(both, device, "4");
        await UntilSameAsync(builtIn, defined, device, "a shutdown");
        device.EmitNext(device.Sources.Count);
        await UntilAllAsync(both, device, "2");
        device.Faults.Apply("send-unknown-message", "5");
        device.Faults.Apply("send-unknown-source", "5");
        int[] counters = [DriverParameters.UnknownType, DriverParameters.UnknownSource];
        await UntilAsync(defined, () => both.All(element => counters.All(counter => Count(element, counter) == 5)), "what is not known counts alike");
        await UntilSameAsync(builtIn, defined, device, "the unknown");

        await device.RestartAsync(TimeSpan.FromMilliseconds(200));
        await UntilAsync(defined, () => device.Statistics.OpenConnections == 2, "both connect again");
        await UntilAllAsync(both, device, "2");

        // What is on the way when a source is given up would reach one of the two only.
        string[] times = [.. device.Sources.Select(source => Cell(defined, source, SourceColumn.EventTime))];
        device.EmitNext(device.Sources.Count);
        await UntilAsync(defined, () => device.Sources.Zip(times).All(pair => Cell(defined, pair.First, SourceColumn.EventTime) != pair.Second), "each source has an event");
        await UntilSameAsync(builtIn, defined, device, "an outage");
        string first = device.Sources[0].Id.ToString();
        foreach (Element element in both)
        {
            await element.SetCellAsync(DriverParameters.Subscribe, first, "No");
        }

        await UntilAsync(defined, () => both.All(element => Cell(element, device.Sources[0], SourceColumn.State) == "0"), "a source is given up");
        await UntilAsync(defined, () => device.Statistics.Connections.Where(connection => connection.End is null).All(connection => !connection.Subscriptions[^1].Contains(first)), "the device knows");
        device.EmitNext(2 * device.Sources.Count);
        await UntilSameAsync(builtIn, defined, device, "a source that is given up");
        foreach (Element element in both)
        {
            await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 2);
            Assert.That(Count(element, DriverParameters.Malformed), Is.Zero);
            await AssertCleanAsync(element);
        }
    }

    private static Task UntilAllAsync(Element[] both, SimulatedDevice device, string state) => UntilAsync(
        both[1], () => both.All(element => device.Sources.All(source => Cell(element, source, SourceColumn.State) == state)), $"each source is in state {state}");

    private static Task UntilSameAsync(Element builtIn, Element defined, SimulatedDevice device, string traffic)
    {
        IEnumerable<string> Differences() =>
            from source in device.Sources
            from column in Compared
            let cells = (BuiltIn: Cell(builtIn, source, column), Defined: Cell(defined, source, column))
            where cells.BuiltIn != cells.Defined
            select $"column {column} of {source.Id} is '{cells.BuiltIn}' with the built-in dialect, '{cells.Defined}' with the definition";
        return Limit.UntilAsync(() => !Differences().Any(), () => $"each row is the same after {traffic}: {string.Join(", ", Differences())}");
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
