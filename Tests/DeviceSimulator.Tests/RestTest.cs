using System.Net;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>Asks a device over REST.</summary>
internal abstract class RestTest : SimulatorTest
{
    protected static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Limit.Generous };

    /// <summary>The JSON at a path, which must be there.</summary>
    protected static async Task<JsonElement> GetAsync(SimulatedDevice device, string path)
    {
        using var answer = await SendAsync(device, HttpMethod.Get, path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        return await ReadAsync(answer);
    }

    /// <summary>The answer to a request.</summary>
    protected static Task<HttpResponseMessage> SendAsync(SimulatedDevice device, HttpMethod method, string path, string? body = null) =>
        Http.SendAsync(new HttpRequestMessage(method, new Uri(device.RestUrl, path)) { Content = body is null ? null : new StringContent(body) });

    /// <summary>The JSON of an answer, which must be declared as such.</summary>
    protected static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"), answer.RequestMessage!.RequestUri!.ToString());
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    /// <summary>That an answer is an error as NMOS interfaces give them.</summary>
    /// <returns>The text of the error.</returns>
    protected static async Task<string> AssertErrorAsync(HttpResponseMessage answer, HttpStatusCode code)
    {
        Assert.That(answer.StatusCode, Is.EqualTo(code), answer.RequestMessage!.RequestUri!.ToString());
        var error = await ReadAsync(answer);
        Assert.That(error.GetProperty("code").GetInt32(), Is.EqualTo((int)code));
        Assert.That(error.GetProperty("debug").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(["*"]));
        return error.GetProperty("error").GetString()!;
    }

    /// <summary>The texts of an array.</summary>
    protected static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);
}
