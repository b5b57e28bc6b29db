using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests;

/// <summary>The browser, one for all tests. Nothing is downloaded: it is the one of the system.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    /// <summary>A name that leads to this computer, as an attacker who owns a name can have it.</summary>
    public const string ForeignHost = "evil.example";

    /// <summary>How long a test waits for what it expects, in milliseconds: far longer than it takes, for machines with much else to do.</summary>
    public const int Patience = 20_000;

    private const string PathVariable = "CHROMIUM_PATH";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string Missing = Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named
        ? $"There is no Chromium: '{named}', which the environment variable {PathVariable} names, does not exist. Correct it, or leave it out."
        : $"There is no Chromium: none of {string.Join(", ", Names)} is in the PATH. Install it, for example with 'apt-get install chromium', or name it in the environment variable {PathVariable}.";

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
                Assert.Ignore(Missing);
            }

            return browser;
        }
    }

    [OneTimeSetUp]
    public async Task LaunchAsync()
    {
        // As the command line does: QActions block the thread that runs them.
        ThreadPool.SetMinThreads(64, 64);
        if (Find() is not { } path)
        {
            // The reason of a skipped test shows only to those who ask for details; this shows always.
            await TestContext.Error.WriteLineAsync($"The tests of the page are skipped. {Missing}");
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
    }

    // Who names a browser means that one and no other.
    private static string? Find() => (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named
        ? [named]
        : from folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
          from name in Names
          select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
