using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Api;

public sealed class TrendEndpointTests
{
    private ServedElement served = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => served = await ServedElement.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await served.DisposeAsync();

    [Test]
    public async Task Trends_OfAParameter_TellNumbersAndTextsAndGapsForExceptions()
    {
        await ChangeAsync("api/trends/2", "12.5", () => served.Element.SetParameterAsync(52, "12.5"), "12.5 dB");
        await served.Element.SetParameterAsync(52, "-1");

        await Limit.UntilAsync(() => Last("api/trends/2")[1].ValueKind == JsonValueKind.Null, "an exception is a gap");
    }

    [Test]
    public async Task Trends_OfACell_TellThatCellUntilTheRowGoes()
    {
        await served.AddRowAsync("a/b", "One", 1);
        await ChangeAsync("api/trends/103?key=a%2Fb", "9", () => served.Element.SetCellAsync(153, "a/b", "9"), "9 dB");
        await served.Element.SetCellAsync(160, "a/b", "1");

        await Limit.UntilAsync(() => Points("api/trends/103?key=a%2Fb").Count == 0, "a row that is gone has no chart");
    }

    [TestCase("api/trends/1")]
    [TestCase("api/trends/3")]
    [TestCase("api/trends/52")]
    [TestCase("api/trends/999")]
    [TestCase("api/trends/2?element=9")]
    public async Task Trends_OfWhatHasNone_AreNotFound(string path)
    {
        using var response = await served.Client.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task ChangeAsync(string path, string value, Func<Task> change, string text)
    {
        await change();
        await Limit.UntilAsync(() => Points(path).Count > 0 && Last(path) is var last && last[1].ValueKind == JsonValueKind.Number && last[1].GetRawText() == value && last[2].GetString() == text, $"{path} ends with {value}");
    }

    private JsonElement Last(string path) => Points(path)[^1];

    private List<JsonElement> Points(string path) => [.. served.Client.GetFromJsonAsync<JsonElement>(path).GetAwaiter().GetResult().GetProperty("points").EnumerateArray()];
}
