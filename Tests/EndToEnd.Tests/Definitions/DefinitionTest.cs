using System.Globalization;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>The packed connector with a definition in force, against devices that play a script.</summary>
internal abstract class DefinitionTest : DriverTest
{
    private const string Waiting = "1";
    private const string Active = "2";
    private const string NotUsed = "0";
    private const string Ready = "2";

    private readonly List<ScriptedDevice> devices = [];

    [TearDown]
    public async Task EndDevicesAsync()
    {
        foreach (ScriptedDevice device in devices)
        {
            await device.DisposeAsync();
        }

        devices.Clear();
    }

    /// <summary>Starts a device on a free port.</summary>
    protected async Task<ScriptedDevice> PlayAsync(string script)
    {
        ScriptedDevice device = await ScriptedDevice.StartAsync(DeviceScript.Read(script), new ScriptedDeviceOptions { Port = 0 });
        devices.Add(device);
        return device;
    }

    /// <summary>Starts an element that has not connected to anything yet.</summary>
    protected async Task<Element> StartIdleAsync()
    {
        Element element = await StartElementAsync(new ElementOptions());
        await Limit.UntilAsync(() => Text(element, DefinitionParameters.InUse).Length > 0, "the element shows which definition is in use");
        return element;
    }

    /// <summary>Enters what an operator enters for a preset.</summary>
    protected static async Task EnterAsync(Element element, Preset preset)
    {
        if (preset.Secret is { } secret)
        {
            await element.SetParameterAsync(DefinitionParameters.SecretWrite, secret);
        }

        if (preset.Keys.Count > 0)
        {
            await element.SetParameterAsync(DriverParameters.AddSource, string.Join(';', preset.Keys));
        }
    }

    /// <summary>Waits until the device was asked for each key.</summary>
    protected static Task UntilAskedAsync(Element element, Preset preset) => UntilAsync(
        element,
        () => preset.Keys.All(key => Cell(element, DriverParameters.Sources, key, SourceColumn.State) is Waiting or Active),
        "each key is asked for");

    /// <summary>Connects an element to a device.</summary>
    protected static Task ConnectAsync(Element element, ScriptedDevice device) => element.SetParameterAsync(DefinitionParameters.ServerUrlWrite, device.WebSocketUrl.ToString());

    /// <summary>What a cell of the Sources table shows; null without the row.</summary>
    protected static string? Value(Element element, string key) => Cell(element, DriverParameters.Sources, key, SourceColumn.Value);

    /// <summary>What a cell shows; null without the row.</summary>
    protected static string? Cell(Element element, int table, string key, int column)
    {
        IReadOnlyList<object?>? row = element.SnapshotTable(table).Rows.SingleOrDefault(row => (string?)row[0] == key);
        return row is null ? null : Convert.ToString(row[column], CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until the connection is open, and the device let itself be opened.</summary>
    protected static Task UntilReadyAsync(Element element, bool hasSteps = true) => UntilAsync(
        element, () => Text(element, DriverParameters.Status) == "1" && Text(element, DefinitionParameters.LoginStatus) == (hasSteps ? Ready : NotUsed), "the opening is over");

    /// <summary>Waits for something, and says how the element stands when it does not come.</summary>
    protected static async Task UntilAsync(Element element, Func<bool> condition, string expectation)
    {
        try
        {
            await Limit.UntilAsync(condition, expectation);
        }
        catch (ConnectorTestException)
        {
            int[] told = [DriverParameters.Status, DefinitionParameters.LoginStatus, DefinitionParameters.InUse, DriverParameters.LastError, DriverParameters.Result];
            TestContext.Out.WriteLine(string.Join('\n', told.Select(parameter => $"{parameter}: {Text(element, parameter)}")));
            foreach (int table in new[] { DriverParameters.Sources, DefinitionParameters.Rules, DefinitionParameters.Commands })
            {
                TestContext.Out.WriteLine(string.Join('\n', element.SnapshotTable(table).Rows.Select(row => string.Join(" | ", row))));
            }

            throw;
        }
    }
}
