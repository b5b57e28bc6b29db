using System.Net;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>What can go wrong with the REST interfaces.</summary>
internal sealed class RestFaultTests : RestTest
{
    private const string Events = "x-nmos/events/v1.0/sources";

    [Test]
    public async Task RestStatus_Set_AnswersIt()
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-status", "500");

        using var answer = await Http.GetAsync(new Uri(device.RestUrl, Events));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test]
    public async Task RestHtml_On_AnswersWebPage()
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-html", "on");

        using var answer = await Http.GetAsync(new Uri(device.RestUrl, Events));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("<!DOCTYPE html>"));
    }

    [Test]
    public async Task RestDelay_Set_AnswersAfterIt()
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-delay", "2.5");
        var before = Clock.TimerCount;
        var answer = GetAsync(device, Events);
        await Limit.UntilAsync(() => Clock.TimerCount > before, "the request waits");

        Clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.That(answer.IsCompleted, Is.False);
        Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That((await answer).GetArrayLength(), Is.EqualTo(7));
    }

    [Test]
    public async Task RestLarge_Set_IsExactlyThatLongAndStillJson()
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-large", "5000000");

        var answer = await Http.GetByteArrayAsync(new Uri(device.RestUrl, Events));

        Assert.That(answer, Has.Length.EqualTo(5_000_000));
        using var document = JsonDocument.Parse(answer);
        Assert.That(document.RootElement.GetArrayLength(), Is.EqualTo(7));
    }

    [Test]
    public async Task RestDrop_On_EndsConnectionWithoutAnswer()
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-drop", "on");

        Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(device, HttpMethod.Get, Events));
    }

    [Test]
    public async Task RestAuthorization_Set_Answers401WithoutExactlyIt()
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-authorization", "Basic dXNlcjpwYXNz");

        using var without = await SendAsync(device, HttpMethod.Get, Events);
        using var other = await SendWithAsync(device, "Basic eA==");
        using var right = await SendWithAsync(device, "Basic dXNlcjpwYXNz");

        await AssertErrorAsync(without, HttpStatusCode.Unauthorized);
        Assert.That(without.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Basic"));
        await AssertErrorAsync(other, HttpStatusCode.Unauthorized);
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task RestRedirect_Set_LeadsToTheSamePathElsewhere()
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-redirect", "http://127.0.0.1:9/base/");

        using var answer = await SendAsync(device, HttpMethod.Get, Events + "?a=b");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TemporaryRedirect));
        Assert.That(answer.Headers.Location, Is.EqualTo(new Uri($"http://127.0.0.1:9/base/{Events}?a=b")));
    }

    [TestCase("events", "x-nmos", "connection/,node/", "x-nmos/events/v1.0/sources")]
    [TestCase("node/v1.3", "x-nmos/node", "v1.2/", "x-nmos/node/v1.3")]
    [TestCase("connection, node/v1.2", "x-nmos/node", "v1.3/", "x-nmos/connection/v1.1/single/senders")]
    [TestCase("connection/v1.1", "x-nmos/connection", "v1.0/", "x-nmos/connection/v1.1/")]
    public async Task RestWithout_Set_IsAsIfThereWereNone(string interfaces, string list, string left, string gone)
    {
        var device = await StartAsync();
        device.Faults.Apply("rest-without", interfaces);

        Assert.That(string.Join(',', Texts(await GetAsync(device, list))), Is.EqualTo(left));
        using var answer = await SendAsync(device, HttpMethod.Get, gone);
        await AssertErrorAsync(answer, HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> SendWithAsync(SimulatedDevice device, string authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(device.RestUrl, Events));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return Http.SendAsync(request);
    }
}
