using System.Net;
using System.Text.Json;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Api;

public sealed class EventEndpointTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    private ServedElement served = null!;

    [SetUp]
    public async Task StartAsync() => served = await ServedElement.StartAsync(new ElementOptions { Name = "Studio", ElementId = 3 });

    [TearDown]
    public async Task StopAsync() => await served.DisposeAsync();

    [Test]
    public async Task Events_Opened_TellEverything()
    {
        await served.AddRowAsync("a", "One", 1);
        await using var events = await EventReader.OpenAsync(served);

        var layout = await events.NextAsync("element");
        var level = await events.ParameterAsync(2, _ => true);
        var table = await events.NextAsync("table");
        var log = await events.NextAsync("log");
        var connections = await events.NextAsync("connections");

        Assert.Multiple(() =>
        {
            Assert.That(layout.GetProperty("name").GetString(), Is.EqualTo("Studio"));
            Assert.That(level.GetProperty("text").GetString(), Is.EqualTo("7.0 dB"));
            Assert.That(table.GetProperty("rows")[0].GetProperty("label").GetString(), Is.EqualTo("Port One"));
            Assert.That(log.GetProperty("lines")[0].GetProperty("text").GetString(), Does.Contain("added One"));
            Assert.That(connections[0].GetProperty("state").GetString(), Is.EqualTo("Not used yet"));
        });
    }

    [Test]
    public async Task Events_ParameterChanges_TellItAlone()
    {
        await using var events = await EventReader.OpenAsync(served);
        await events.NextAsync("connections");

        await served.Element.SetParameterAsync(51, "changed");
        var states = await events.NextAsync("parameters");

        Assert.That(states.EnumerateArray().Select(state => (state.GetProperty("id").GetInt32(), state.GetProperty("text").GetString())), Is.EqualTo(new[] { (1, "changed") }));
    }

    [Test]
    public async Task Events_ParameterThatDecidesWhatIsMonitored_TellsTheOthers()
    {
        await served.AddRowAsync("a", "One", 55);
        await served.Element.SetParameterAsync(52, "60");
        await using var events = await EventReader.OpenAsync(served);
        Assert.That((await events.ParameterAsync(2, _ => true)).GetProperty("alarm").GetString(), Is.EqualTo("major"));
        Assert.That(Alarm(await events.NextAsync("table")), Is.EqualTo("major"));

        await served.Element.SetParameterAsync(54, "0");

        Assert.That((await events.ParameterAsync(2, _ => true)).GetProperty("alarm").GetString(), Is.EqualTo("none"));
        Assert.That(Alarm(await events.NextAsync("table")), Is.EqualTo("none"));
    }

    [Test]
    public async Task Events_ElementGoesIntoTimeout_SayWhyNothingCanBeWritten()
    {
        const string Reason = "The element is in timeout, and DataMiner Cube disables all write parameters. No response: connection -1.";
        await using var inTimeout = await ServedElement.StartAsync(new ElementOptions { ElementTimeout = TimeSpan.FromMilliseconds(200) });
        await using var events = await EventReader.OpenAsync(inTimeout);
        var before = await events.NextAsync("timeout");
        await inTimeout.Element.SetParameterAsync(61, "0");
        var after = await events.NextAsync("timeout");

        Assert.That((before.GetProperty("text").GetString(), after.GetProperty("text").GetString()), Is.EqualTo((string.Empty, Reason)));
        Assert.That(await inTimeout.WriteAsync("api/parameters/51", new { value = "x" }), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Text was not written. " + Reason)));
        Assert.That(inTimeout.Element.Snapshot().Timeout is { IsInTimeout: true, Times: 1, Seconds: >= 0 }, Is.True);
    }

    [Test]
    public async Task Events_OneRowChanges_TellThatRowOnly()
    {
        await served.AddRowAsync("a", "One", 1);
        await served.AddRowAsync("b", "Two", 2);
        await using var events = await EventReader.OpenAsync(served);
        await events.NextAsync("table");

        await served.Element.SetCellAsync(153, "b", "55");
        var change = await events.NextAsync("table");

        Assert.Multiple(() =>
        {
            Assert.That(Keys(change), Is.EqualTo(new[] { "b" }));
            Assert.That(change.GetProperty("rows")[0].GetProperty("cells")[2].GetProperty("alarm").GetString(), Is.EqualTo("major"));
            Assert.That(change.GetProperty("removed").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task Events_RowIsRemoved_TellItsKey()
    {
        await served.AddRowAsync("a", "One", 1);
        await using var events = await EventReader.OpenAsync(served);
        await events.NextAsync("table");

        await served.Element.SetCellAsync(160, "a", "1");
        var change = await events.NextAsync("table");

        Assert.That((Keys(change).Count(), change.GetProperty("removed")[0].GetString()), Is.EqualTo((0, "a")));
    }

    [Test]
    public async Task Events_HostileTexts_ArriveAsTextAndEscaped()
    {
        await served.Element.SetParameterAsync(51, Hostile);
        await served.AddRowAsync("a", Hostile, 1);
        await using var events = await EventReader.OpenAsync(served);

        var text = await events.ParameterAsync(1, _ => true);
        var table = await events.NextAsync("table");
        await events.NextAsync("log");

        Assert.Multiple(() =>
        {
            Assert.That(text.GetProperty("text").GetString(), Is.EqualTo(Hostile));
            Assert.That(table.GetProperty("rows")[0].GetProperty("cells")[1].GetProperty("text").GetString(), Is.EqualTo(Hostile));
            Assert.That(events.Read.Select(item => item.Data), Has.None.Contains("<"));
        });
    }

    [Test]
    public async Task Events_Password_IsMasked()
    {
        await served.WriteAsync("api/parameters/53", new { value = "open sesame" });
        await using var events = await EventReader.OpenAsync(served);

        var secret = await events.ParameterAsync(3, _ => true);
        await events.NextAsync("connections");

        Assert.Multiple(() =>
        {
            Assert.That(secret.GetProperty("text").GetString(), Is.EqualTo("••••••••"));
            Assert.That(secret.TryGetProperty("value", out _), Is.False);
            Assert.That(events.Read.Select(item => item.Data), Has.None.Contains("sesame"));
        });
    }

    [Test]
    public async Task Events_NothingThere_SayNotInitialized()
    {
        await using var events = await EventReader.OpenAsync(served);

        var empty = await events.ParameterAsync(5, _ => true);

        Assert.That((empty.GetProperty("text").GetString(), empty.GetProperty("isEmpty").GetBoolean()), Is.EqualTo(("Not initialized", true)));
    }

    [Test]
    public async Task Events_ValueChangesVeryOften_EndWithTheLastOneInFewEvents()
    {
        await using var events = await EventReader.OpenAsync(served);
        await events.NextAsync("connections");
        events.Read.Clear();

        for (var count = 1; count <= 2000; count++)
        {
            await served.Element.SetParameterAsync(51, $"value {count}");
        }

        await events.ParameterAsync(1, state => state.GetProperty("text").GetString() == "value 2000");

        Assert.That(events.Read, Has.Count.LessThan(500));
    }

    [Test]
    public async Task Events_UnknownElement_IsNotFound()
    {
        using var response = await served.Client.GetAsync("api/events?element=4");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Events_ServerStops_End()
    {
        var other = await ServedElement.StartAsync();
        await using var events = await EventReader.OpenAsync(other);
        await events.NextAsync("connections");

        await other.DisposeAsync();

        Assert.That(async () => await events.NextAsync("never"), Throws.InstanceOf<AssertionException>().Or.InstanceOf<IOException>().Or.InstanceOf<HttpRequestException>());
    }

    private static string? Alarm(JsonElement table) => table.GetProperty("rows")[0].GetProperty("cells")[2].GetProperty("alarm").GetString();

    private static IEnumerable<string?> Keys(JsonElement change) => change.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("key").GetString());
}
