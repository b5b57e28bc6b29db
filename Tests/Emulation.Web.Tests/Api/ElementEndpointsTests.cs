using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Api;

public sealed class ElementEndpointsTests
{
    [Test]
    public async Task Elements_Asked_ListsThem()
    {
        await using var served = await ServedElement.StartAsync(new ElementOptions { Name = "<Studio>", ElementId = 3 });

        using var response = await served.Client.GetAsync("api/elements");

        Assert.Multiple(async () =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
            Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""[{"id":3,"name":"\u003CStudio\u003E"}]"""));
        });
    }
}
