using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>What an element keeps of a definition over a restart, and a device that does not let it in.</summary>
internal sealed class DefinitionRestartTests : DefinitionTest
{
    private const string Refused = "3";

    private const string Desk = """
        {
          "name": "Desk", "inputs": [ "bank" ], "keys": { "add": true },
          "open": [ { "send": { "user": "{user}", "password": "{secret}", "bank": "{input.bank}" } }, { "wait": { "$.type": "welcome" } } ],
          "read": [ { "when": { "$.type": "state" }, "is": "state", "key": "{$.key}", "part": "{$.part}", "name": "{$.name}", "value": "$.value" },
                    { "when": { "$.type": "denied" }, "is": "refused", "text": "{$.why}" } ]
        }
        """;

    private const string Script = """
        {
          "name": "Desk",
          "always": [
            { "expect": { "user": "operator", "password": "letmein", "bank": "A" }, "send": { "type": "welcome" } },
            { "expect": { "user": "{:text}" }, "send": { "type": "denied", "why": "Who are you?" } }
          ]
        }
        """;

    [Test]
    public async Task Restart_OfTheElement_KeepsDefinitionInputsSecretAndParts()
    {
        ScriptedDevice device = await PlayAsync(Script);
        await using (Element first = await StartElementAsync(new ElementOptions { StateFolder = StateFolder }))
        {
            await first.SetParameterAsync(DefinitionParameters.DefinitionWrite, Desk);
            await first.SetParameterAsync(DefinitionParameters.UserNameWrite, "operator");
            await first.SetParameterAsync(DefinitionParameters.SecretWrite, "letmein");
            await first.SetCellAsync(DefinitionParameters.InputValueWrite, "bank", "A");
            await ConnectAsync(first, device);
            await UntilReadyAsync(first);
            device.Send("""{"type":"state","key":"mic","part":"level","name":"Mic","value":-18}""");
            device.Send("""{"type":"state","key":"fader","name":"Fader","value":1}""");
            await UntilAsync(first, () => Value(first, "mic.level") == "-18" && Value(first, "fader") == "1", "both rows are there");
            await first.SetCellAsync(DriverParameters.Rename, "mic.level", "Presenter");
        }

        TakeElementId();
        Element second = await StartElementAsync(new ElementOptions { StateFolder = StateFolder });
        await UntilReadyAsync(second);
        Assert.That(device.Unmatched, Is.Empty, "the login is the same");
        Assert.That(Text(second, DefinitionParameters.InUse), Is.EqualTo("Desk"));
        Assert.That(Cell(second, DefinitionParameters.Inputs, "bank", 1), Is.EqualTo("A"));
        Assert.That(second.SnapshotTable(DefinitionParameters.Rules).Rows, Has.Count.EqualTo(2));
        device.Send("""{"type":"state","key":"mic","part":"level","name":"Guest","value":-20}""");
        device.Send("""{"type":"state","key":"fader","name":"Fader","value":2}""");
        device.Send("""{"type":"state","key":"fader","name":"Fader 1","value":3}""");
        await UntilAsync(second, () => Value(second, "mic.level") == "-20" && Value(second, "fader") == "3", "the rows of before get the new values");
        Assert.That(second.SnapshotTable(DriverParameters.Sources).Rows, Has.Count.EqualTo(2));
        Assert.That(Cell(second, DriverParameters.Sources, "mic.level", SourceColumn.Name), Is.EqualTo("Presenter"), "the operator's name stays");
        Assert.That(Cell(second, DriverParameters.Sources, "fader", SourceColumn.Name), Is.EqualTo("Fader 1"), "the device's name is still the device's");
        await AssertCleanAsync(second);
    }

    /// <summary>How a device closes never reaches a connector. What it does three times in a row is no accident.</summary>
    [Test]
    public async Task Login_ThatTheDeviceClosesThreeTimes_IsTold()
    {
        ScriptedDevice device = await PlayAsync("""{ "name": "Desk", "always": [ { "expect": { "user": "{:text}" }, "close": 4009 } ] }""");
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Desk);
        await element.SetParameterAsync(DefinitionParameters.UserNameWrite, "operator");
        await element.SetParameterAsync(DefinitionParameters.SecretWrite, "guess");
        await element.SetCellAsync(DefinitionParameters.InputValueWrite, "bank", "A");
        await ConnectAsync(element, device);
        const string Closed = "The device closed the connection in step 2 of the opening.";
        await UntilAsync(element, () => Text(element, DriverParameters.LastError).StartsWith(Closed, StringComparison.Ordinal), "the first close is told");

        await UntilAsync(element, () => Text(element, DefinitionParameters.LoginStatus) == Refused, "the third close makes it refused");
        await UntilAsync(element, () => Text(element, DriverParameters.LastError) == Closed + " User Name, Secret or the definition do not fit the device.", "the operator is told what to look at");
        Assert.That(device.Received, Has.Count.GreaterThanOrEqualTo(3));
        Assert.That(device.Received.Select(frame => frame.Connection).Distinct().Count(), Is.EqualTo(device.Received.Count), "one login each connection");
        await UntilAsync(element, () => Count(element, DefinitionParameters.NextAttempt) > 0, "the next attempt waits for its pause");
        await AssertCleanAsync(element);
    }
}
