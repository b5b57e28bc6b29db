using Microsoft.Playwright;

namespace Skyline.DataMiner.WebSocketDriver.Page.Tests;

/// <summary>The browser, one for all tests. Nothing is downloaded: it is the one of the system.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    /// <summary>A name that leads to this computer, as an attacker who owns a name can have it.</summary>
    public const string ForeignHost = "evil.example";

    private const string PathVariable = "CHROMIUM_PATH";

    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        $"--host-resolver-rules=MAP {ForeignHost} 127.0.0.1",
    ];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>Gets the browser; without one the test that asks is skipped.</summary>
    public static IBrowser Browser
    {
        get
        {
            if (browser is null)
            {
                Assert.Ignore($"There is no Chromium: none of {string.Join(", ", UsualPlaces)} exists, and the environment variable {PathVariable} names none. Install it, for example with 'apt-get install chromium'.");
            }

            return browser;
        }
    }

    [OneTimeSetUp]
    public async Task LaunchAsync()
    {
        // As the command line does: QActions block the thread that runs them.
        ThreadPool.SetMinThreads(64, 64);
        if (UsualPlaces.Prepend(Environment.GetEnvironmentVariable(PathVariable)).FirstOrDefault(File.Exists) is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        }
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
    }
}
