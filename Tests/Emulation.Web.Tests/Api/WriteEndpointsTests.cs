using System.Net;
using System.Text;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Api;

public sealed class WriteEndpointsTests
{
    private ServedElement served = null!;

    [SetUp]
    public async Task StartAsync() => served = await ServedElement.StartAsync();

    [TearDown]
    public async Task StopAsync() => await served.DisposeAsync();

    [TestCase("8000000000000000")]
    [TestCase("7fffffffffffffff")]
    [TestCase("10000000000000000")]
    [TestCase("-1")]
    [TestCase("zz")]
    public async Task Write_ChunkThatCannotBe_IsABadRequest(string length)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, served.Url.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/parameters/51 HTTP/1.1\r\nHost: {served.Url.Authority}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{length}\r\nx"));
        using var reader = new StreamReader(client.GetStream());
        Assert.That(await reader.ReadLineAsync().WaitAsync(Limit.Generous), Is.EqualTo("HTTP/1.1 400 Bad Request"));
    }

    [TestCase(51)]
    [TestCase(1)]
    public async Task Write_Parameter_SetsIt(int id)
    {
        var (status, _) = await served.WriteAsync($"api/parameters/{id}", new { value = "hello" });

        Assert.That((status, served.Element.Value(1)), Is.EqualTo((HttpStatusCode.OK, (object)"hello")));
    }

    [Test]
    public async Task Write_DiscreetByItsText_SetsItsValue()
    {
        await served.WriteAsync("api/parameters/54", new { value = "Off" });

        Assert.That(served.Element.Value(4), Is.EqualTo(0d));
    }

    [TestCase(52, "101", "Level takes a number from -1 to 100, not 101.")]
    [TestCase(52, "loud", "Level takes a number, not 'loud'.")]
    [TestCase(54, "Half", "Mode takes one of: Off, On; not 'Half'.")]
    [TestCase(9, "x", "Parameter 9 (Nowhere) cannot be written: the protocol has no write parameter of its name.")]
    [TestCase(999, "x", "There is no parameter 999.")]
    public async Task Write_RefusedValue_SaysWhy(int id, string value, string reason) =>
        Assert.That(await served.WriteAsync($"api/parameters/{id}", new { value }), Is.EqualTo((HttpStatusCode.UnprocessableEntity, reason)));

    [Test]
    public async Task Write_Cell_SetsIt()
    {
        await served.AddRowAsync("a", "One", 1);

        var (status, _) = await served.WriteAsync("api/tables/100/153", new { key = "a", value = "42" });

        Assert.That((status, served.Element.SnapshotTable(100).Rows.Single()[2]), Is.EqualTo((HttpStatusCode.OK, (object)42d)));
    }

    [Test]
    public async Task Write_ButtonOfARow_RunsItsQAction()
    {
        await served.AddRowAsync("a", "One", 1);
        await served.AddRowAsync("b", "Two", 2);

        await served.WriteAsync("api/tables/100/160", new { key = "a", value = "1" });

        Assert.That(served.Element.SnapshotTable(100).Rows.Select(row => row[0]), Is.EqualTo(new[] { "b" }));
    }

    [TestCase("api/tables/100/153", "gone", "Table 100 has no row 'gone'.")]
    [TestCase("api/tables/100/51", "a", "Table 100 has no column 51.")]
    [TestCase("api/tables/1/153", "a", "Table 1 has no column 153.")]
    [TestCase("api/tables/100/153", null, "The key of the row is missing.")]
    public async Task Write_RefusedCell_SaysWhy(string path, string? key, string reason) =>
        Assert.That(await served.WriteAsync(path, new { key, value = "1" }), Is.EqualTo((HttpStatusCode.UnprocessableEntity, reason)));

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("application/merge-patch+json")]
    public async Task Write_OtherContentType_RefusesAndWritesNothing(string type)
    {
        using var content = new StringContent("{\"value\":\"form\"}", Encoding.UTF8, type);
        using var response = await served.Client.PostAsync("api/parameters/51", content);

        Assert.That((response.StatusCode, served.Element.Value(1)), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, (object?)null)));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"value\":")]
    [TestCase("{\"value\":{}}")]
    [TestCase("[1]")]
    public async Task Write_MalformedBody_IsABadRequest(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await served.Client.PostAsync("api/parameters/51", content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Write_BodyIsTooLarge_Refuses()
    {
        var (status, _) = await served.WriteAsync("api/parameters/51", new { value = new string('x', 2_000_000) });

        Assert.That((status, served.Element.Value(1)), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, (object?)null)));
    }

    [TestCase("api/parameters/51")]
    [TestCase("api/parameters/51?value=got")]
    [TestCase("api/tables/100/153")]
    public async Task Get_PathOfAWrite_ChangesNothing(string path)
    {
        using var response = await served.Client.GetAsync(path);

        Assert.That((response.IsSuccessStatusCode, served.Element.Value(1)), Is.EqualTo((false, (object?)null)));
    }

    [Test]
    public async Task Write_UnknownElement_IsNotFound() =>
        Assert.That(await served.WriteAsync("api/parameters/51?element=7", new { value = "x" }), Is.EqualTo((HttpStatusCode.NotFound, "There is no element 7.")));
}
