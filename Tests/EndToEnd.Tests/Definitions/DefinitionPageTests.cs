using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>What operators do on the page Definition.</summary>
internal sealed class DefinitionPageTests : DefinitionTest
{
    private const string Refused = "3";

    private const string Camera = """
        {
          "name": "Camera",
          "open": [ { "wait": { "$.type": "hello" }, "take": { "salt": "$.salt" }, "send": { "type": "login", "user": "{user}", "password": "{secret}", "salt": "{var.salt}" } }, { "wait": { "$.type": "welcome" } } ],
          "heartbeat": { "every": 2, "send": "ping", "alive": "none" },
          "keys": { "add": true },
          "commands": [
            { "name": "Zoom", "send": { "type": "zoom", "to": "{value}", "id": "{id}" }, "reply": { "$.type": "zoomed" }, "result": "now {$.to}" },
            { "name": "Reboot", "send": { "type": "reboot" }, "confirm": "The camera is away for a minute." }
          ],
          "read": [
            { "when": { "$.type": "state" }, "is": "state", "key": "{$.key}", "value": "$.value" },
            { "when": { "$.type": "denied" }, "is": "refused", "text": "{$.why}" },
            { "when": { "$.type": "pong" }, "is": "nothing" }
          ]
        }
        """;

    private const string Script = """
        {
          "name": "Camera",
          "steps": [
            { "send": { "type": "hello", "salt": "pepper" } },
            { "expect": { "type": "login", "user": "operator", "password": "letmein", "salt": "pepper" }, "send": { "type": "welcome" } }
          ],
          "always": [
            { "expect": { "type": "zoom", "to": 5, "id": "{id}" }, "send": { "type": "zoomed", "to": 5 } },
            { "expect": { "type": "reboot" }, "send": { "type": "state", "key": "power", "value": "rebooting" } },
            { "expect": "ping", "send": { "type": "pong" } },
            { "expect": { "type": "login", "user": "operator", "password": "guess", "salt": "pepper" }, "send": { "type": "denied", "why": "Invalid password" } }
          ]
        }
        """;

    [Test]
    public async Task Definition_WithAMistake_IsRefusedAndTheOneBeforeStays()
    {
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Camera);
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Camera.Replace("\"send\": \"ping\"", "\"red\": \"ping\"", StringComparison.Ordinal));

        Assert.That(Text(element, DefinitionParameters.InUse), Is.EqualTo("Camera"));
        Assert.That(Text(element, DefinitionParameters.Definition), Is.EqualTo(Camera));
        Assert.That(Text(element, DriverParameters.Result), Does.Contain("line 4").And.Contain("red").And.Contain("Camera stays in force."));
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, string.Empty);
        Assert.That(Text(element, DefinitionParameters.InUse), Is.EqualTo("IS-07 (built-in)"));
        Assert.That(element.SnapshotTable(DefinitionParameters.Rules).Rows, Is.Empty);
    }

    [Test]
    public async Task TestMessage_WithoutAConnection_TellsRulesAndRowsAndChangesNothing()
    {
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Camera);
        await element.SetParameterAsync(DefinitionParameters.TestMessageWrite, """{"type":"state","key":"iris","value":2.8}""");

        Assert.That(Text(element, DefinitionParameters.TestResult), Is.EqualTo("Rule 1 (state): 1 row.\niris = 2.8"));
        Assert.That(element.SnapshotTable(DriverParameters.Sources).Rows, Is.Empty);
        await element.SetParameterAsync(DefinitionParameters.TestMessageWrite, """{"type":"weather"}""");
        Assert.That(Text(element, DefinitionParameters.TestResult), Does.StartWith("No rule holds"));
    }

    [Test]
    public async Task Login_Refused_IsToldAndNothingSecretIsShown()
    {
        ScriptedDevice device = await PlayAsync(Script);
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DriverParameters.TraceWrite, "1");
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Camera);
        await element.SetParameterAsync(DefinitionParameters.UserNameWrite, "operator");
        await element.SetParameterAsync(DefinitionParameters.SecretWrite, "guess");
        await ConnectAsync(element, device);
        await UntilAsync(element, () => Text(element, DefinitionParameters.LoginStatus) == Refused, "the login is refused");
        await UntilAsync(element, () => Text(element, DriverParameters.LastError) == "The device refused step 1 of the opening: Invalid password.", "the operator is told why");
        await UntilAsync(element, () => Count(element, DefinitionParameters.NextAttempt) > 240, "the next attempt is minutes away");

        await UntilAsync(element, () => element.SnapshotTable(DriverParameters.Trace).Rows.Any(row => ((string)row[5]!).Contains("refused", StringComparison.Ordinal)), "the trace tells it");
        string trace = string.Join('\n', element.SnapshotTable(DriverParameters.Trace).Rows.Select(row => string.Join(' ', row)));
        Assert.That(trace, Does.Contain("step 1").And.Not.Contain("guess").And.Not.Contain("pepper").And.Not.Contain("operator"));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Commands_AreSentAnsweredAndConfirmed()
    {
        ScriptedDevice device = await PlayAsync(Script);
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Camera);
        await element.SetCellAsync(DefinitionParameters.Send, "Zoom", "1");
        Assert.That(Result(element, "Zoom"), Does.StartWith("Not sent"), "nothing is sent while the connection is closed");

        await element.SetParameterAsync(DefinitionParameters.UserNameWrite, "operator");
        await element.SetParameterAsync(DefinitionParameters.SecretWrite, "letmein");
        await ConnectAsync(element, device);
        await UntilReadyAsync(element);
        await element.SetCellAsync(DefinitionParameters.CommandValueWrite, "Zoom", "5");
        await element.SetCellAsync(DefinitionParameters.Send, "Zoom", "1");
        await UntilAsync(element, () => Result(element, "Zoom") is { } result && result.StartsWith("Answered after ", StringComparison.Ordinal) && result.EndsWith(": now 5", StringComparison.Ordinal), "the answer is shown");

        await element.SetCellAsync(DefinitionParameters.Send, "Reboot", "1");
        Assert.That(Result(element, "Reboot"), Is.EqualTo("The camera is away for a minute. Press Send again within 10 s to confirm."));
        Assert.That(Value(element, "power"), Is.Null);
        await element.SetCellAsync(DefinitionParameters.Send, "Reboot", "1");
        await UntilAsync(element, () => Value(element, "power") == "rebooting", "the command is sent once it is confirmed");
        await UntilAsync(element, () => Count(element, DefinitionParameters.Ignored) > 0, "heartbeats are answered");
        Assert.That(device.Unmatched, Is.Empty);
        await AssertCleanAsync(element);
    }

    private static string? Result(Element element, string command) => Cell(element, DefinitionParameters.Commands, command, 3);
}
