using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class ForeignPageTests : SiteTest
{
    [Test]
    public async Task Write_FromAPageOfAnotherOrigin_ChangesNothing()
    {
        // A page of the device itself: same computer, another port.
        await OpenForeignAsync(Site.Device.RestUrl);
        var outcome = await Page.EvaluateAsync<string>(
            """
            async address => {
              const body = JSON.stringify({ value: '42' });
              const tries = [{ 'Content-Type': 'application/json' }, { 'Content-Type': 'text/plain' }].map(headers =>
                fetch(address, { method: 'POST', headers, body }).then(answer => answer.status, () => 'blocked'));
              tries.push(fetch(address, { method: 'POST', mode: 'no-cors', body }).then(answer => answer.type, () => 'blocked'));
              return (await Promise.all(tries)).join();
            }
            """,
            $"{Site.Url}api/parameters/{DriverParameters.MissingAfterWrite}");

        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.EqualTo("blocked,blocked,blocked").Or.EqualTo("blocked,blocked,opaque"));
            Assert.That(Site.Element.SnapshotParameter(201).Display, Is.EqualTo("10 s"));
        });
    }

    [Test]
    public async Task Open_UnderAForeignName_IsRefused()
    {
        await OpenForeignAsync(new Uri($"http://{Chromium.ForeignHost}:{Site.Url.Port}/"));

        Assert.That(await Page.Locator("body").InnerTextAsync(), Does.Contain("The Host header must name this computer"));
    }

    // What is refused there stands in the console too, which is not a fault of the page.
    private async Task OpenForeignAsync(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        AllowComplaints();
    }
}
