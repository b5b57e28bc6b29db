using System.Net;
using System.Text.Json;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sources;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.DeviceSimulator;

internal sealed class RestTests : SimulatorTest
{
    private const string Events = "x-nmos/events/v1.0/sources";

    private static readonly HttpClient Http = new() { Timeout = Limit.Generous };
    private static readonly string[] FormatsWithoutEvents = ["urn:x-nmos:format:audio", "urn:x-nmos:format:video"];

    [TestCase("")]
    [TestCase("/")]
    public async Task EventSources_WithOrWithoutSlash_ListsIds(string end)
    {
        SimulatedDevice device = await StartAsync(options => options with { SourceCount = 10_000 });

        JsonElement list = await GetAsync(device, Events + end);

        Assert.That(list.EnumerateArray().Select(item => item.GetString()), Is.EqualTo(device.Sources.Select(source => $"{source.Id}/")));
    }

    [Test]
    public async Task Type_EachSource_FitsItsEventTypeAndValue()
    {
        SimulatedDevice device = await StartAsync();
        foreach (SimulatedSource source in device.Sources)
        {
            JsonElement type = await GetAsync(device, $"{Events}/{source.Id}/type");

            Assert.That(type.GetProperty("type").GetString(), Is.EqualTo(source.EventType.Split('/')[0]));
            Assert.That(type.TryGetProperty("values", out JsonElement values), Is.EqualTo(source.EventType.Contains("/enum/", StringComparison.Ordinal)));
            if (values.ValueKind == JsonValueKind.Array)
            {
                Assert.That(values.EnumerateArray().Select(value => value.GetProperty("value").GetRawText()), Does.Contain(source.ValueJson));
                Assert.That(values.EnumerateArray().Select(value => value.GetProperty("label").GetString()), Has.None.Empty);
            }
        }
    }

    [Test]
    public async Task Type_Temperature_HasUnitAndRange()
    {
        SimulatedDevice device = await StartAsync();

        JsonElement type = await GetAsync(device, $"{Events}/{SourceOf(device, "number/temperature/C").Id}/type");

        Assert.That(type.GetProperty("unit").GetString(), Is.EqualTo("C"));
        Assert.That(type.GetProperty("min").GetProperty("scale").GetInt32(), Is.EqualTo(10));
    }

    [Test]
    public async Task State_Source_IsTheLastEventWithoutFlow()
    {
        SimulatedDevice device = await StartAsync();
        SimulatedSource source = SourceOf(device, "string");
        string sent = device.Emit(source.Id, "now");

        JsonElement state = await GetAsync(device, $"{Events}/{source.Id}/state");

        Assert.That(state.GetRawText(), Is.EqualTo(sent.Replace($",\"flow_id\":\"{source.FlowId}\"", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task NodeSources_Always_HaveLabelsAndTwoWithoutEventType()
    {
        SimulatedDevice device = await StartAsync();

        List<JsonElement> list = [.. (await GetAsync(device, "x-nmos/node/v1.3/sources")).EnumerateArray()];

        Assert.That(
            list.Where(item => item.TryGetProperty("event_type", out _))
                .Select(item => (item.GetProperty("id").GetGuid(), item.GetProperty("label").GetString(), item.GetProperty("event_type").GetString())),
            Is.EqualTo(device.Sources.Select(source => (source.Id, source.Label, source.EventType))));
        Assert.That(
            list.Where(item => !item.TryGetProperty("event_type", out _)).Select(item => item.GetProperty("format").GetString()),
            Is.EquivalentTo(FormatsWithoutEvents));
    }

    [Test]
    public async Task ActiveSender_Source_LeadsToWebSocketAndSource()
    {
        SimulatedDevice device = await StartAsync();
        const string Senders = "x-nmos/connection/v1.1/single/senders";
        string sender = (await GetAsync(device, Senders))[2].GetString()!;

        JsonElement parameters = (await GetAsync(device, $"{Senders}/{sender}active")).GetProperty("transport_params")[0];

        Assert.That(parameters.GetProperty("connection_uri").GetString(), Is.EqualTo(device.WebSocketUrl.ToString()));
        Assert.That(parameters.GetProperty("ext_is_07_source_id").GetGuid(), Is.EqualTo(device.Sources[2].Id));
        Uri api = new(parameters.GetProperty("ext_is_07_rest_api_url").GetString()!);
        Assert.That((await Http.GetAsync(new Uri(api, "state"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("x-nmos/events/v1.0/sources/00000000-0000-0000-0000-000000000000/type")]
    [TestCase("x-nmos/events/v1.0/sources/)/state")]
    [TestCase("x-nmos/elsewhere")]
    public async Task Get_Unknown_Answers404AsJson(string path)
    {
        SimulatedDevice device = await StartAsync();

        using HttpResponseMessage answer = await Http.GetAsync(new Uri(device.RestUrl, path));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.That(document.RootElement.GetProperty("code").GetInt32(), Is.EqualTo(404));
    }

    [Test]
    public async Task RestStatus_Set_AnswersIt()
    {
        SimulatedDevice device = await StartAsync();
        device.Faults.Apply("rest-status", "500");

        using HttpResponseMessage answer = await Http.GetAsync(new Uri(device.RestUrl, Events));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test]
    public async Task RestHtml_On_AnswersWebPage()
    {
        SimulatedDevice device = await StartAsync();
        device.Faults.Apply("rest-html", "on");

        using HttpResponseMessage answer = await Http.GetAsync(new Uri(device.RestUrl, Events));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("<!DOCTYPE html>"));
    }

    [Test]
    public async Task RestDelay_Set_AnswersAfterIt()
    {
        SimulatedDevice device = await StartAsync();
        device.Faults.Apply("rest-delay", "2.5");
        int before = Clock.TimerCount;
        Task<JsonElement> answer = GetAsync(device, Events);
        await Limit.UntilAsync(() => Clock.TimerCount > before, "the request waits");

        Clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.That(answer.IsCompleted, Is.False);
        Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That((await answer).GetArrayLength(), Is.EqualTo(7));
    }

    [Test]
    public async Task RestLarge_Set_IsExactlyThatLongAndStillJson()
    {
        SimulatedDevice device = await StartAsync();
        device.Faults.Apply("rest-large", "5000000");

        byte[] answer = await Http.GetByteArrayAsync(new Uri(device.RestUrl, Events));

        Assert.That(answer, Has.Length.EqualTo(5_000_000));
        using var document = JsonDocument.Parse(answer);
        Assert.That(document.RootElement.GetArrayLength(), Is.EqualTo(7));
    }

    private static async Task<JsonElement> GetAsync(SimulatedDevice device, string path)
    {
        using HttpResponseMessage answer = await Http.GetAsync(new Uri(device.RestUrl, path));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"), path);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
