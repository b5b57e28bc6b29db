using System.Net;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>Asks for senders over the connection interface, and changes them.</summary>
internal abstract class SenderTest : RestTest
{
    /// <summary>The path of a source's sender.</summary>
    protected static string PathOf(SimulatedSource source) => $"x-nmos/connection/v1.1/single/senders/{source.SenderId}";

    /// <summary>Changes the staged parameters of a sender.</summary>
    protected static async Task<JsonElement> PatchAsync(SimulatedDevice device, string sender, string request, HttpStatusCode expected)
    {
        using var answer = await SendAsync(device, HttpMethod.Patch, sender + "/staged", request);
        Assert.That(answer.StatusCode, Is.EqualTo(expected), await answer.Content.ReadAsStringAsync());
        return await ReadAsync(answer);
    }
}
