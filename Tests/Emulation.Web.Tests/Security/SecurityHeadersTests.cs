using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Security;

public sealed class SecurityHeadersTests
{
    [TestCase("")]
    [TestCase("js/main.js")]
    [TestCase("api/elements")]
    [TestCase("api/nothing")]
    public async Task Add_AnyAnswer_ForbidsForeignScriptsStylesAndFrames(string path)
    {
        await using var served = await ServedElement.StartAsync();
        using var response = await served.Client.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Multiple(() =>
        {
            Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("style-src 'self'").And.Contain("frame-ancestors 'none'"));
            Assert.That(policy, Does.Not.Contain("unsafe"));
            Assert.That(policy, Does.Contain("require-trusted-types-for 'script'"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(response.Headers.Contains("Server"), Is.False);
            Assert.That(response.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
        });
    }
}
