using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Support;

/// <summary>A page in a browser. Whatever the page does wrong by itself, an error of a script or something that its policy forbids, fails the test.</summary>
[Category("IntegrationTest")]
internal abstract class BrowserTest
{
    public static readonly ViewportSize Desktop = new() { Width = 1400, Height = 900 };
    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    private readonly List<string> complaints = [];
    private IBrowserContext? context;
    private bool isForeign;

    /// <summary>Gets the page; a test that needs another look opens it anew.</summary>
    protected IPage Page { get; private set; } = null!;

    [SetUp]
    public Task OpenDesktopAsync() => OpenAsync(Desktop);

    [TearDown]
    public async Task CheckAndCloseAsync()
    {
        await (context?.CloseAsync() ?? Task.CompletedTask);
        context = null;
        Assert.That(isForeign ? [] : complaints, Is.Empty);
    }

    /// <summary>Opens an empty page.</summary>
    protected async Task OpenAsync(ViewportSize size, ColorScheme colors = ColorScheme.Light)
    {
        await (context?.CloseAsync() ?? Task.CompletedTask);
        complaints.Clear();
        isForeign = false;
        context = await Chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = size,
            ColorScheme = colors,
            HasTouch = size == Phone,
            IsMobile = size == Phone,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Chromium.Patience);
        Page = await context.NewPageAsync();
        Page.PageError += (_, error) => complaints.Add(error);
        Page.Console += (_, message) =>
        {
            // A refused write is an answer of the server, which browsers also write to their console.
            if (message.Type == "error" && !message.Text.Contains("422", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
    }

    /// <summary>Goes to a page of the element that is served there, and waits until it shows something.</summary>
    protected async Task GoToAsync(DriverSite site, string page)
    {
        await Page.GotoAsync($"{site.Url}#/{page}");
        await Assertions.Expect(Page.Locator("main h2")).ToHaveTextAsync(page);
    }

    /// <summary>Puts a page out of sight, or back, as it is when another tab is chosen.</summary>
    protected static Task SetSeenAsync(IPage page, bool isSeen) => page.EvaluateAsync(
        "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, value: hidden }); document.dispatchEvent(new Event('visibilitychange')); }", !isSeen);

    /// <summary>Says that the page is meant to be refused, which a browser complains of.</summary>
    protected void AllowComplaints() => isForeign = true;

    /// <summary>Finds the line of a parameter by its label.</summary>
    protected ILocator Line(string label) => Page.Locator(".line", new PageLocatorOptions { Has = Page.GetByText(label, new PageGetByTextOptions { Exact = true }) });

    /// <summary>Finds a row of a table by something in it.</summary>
    protected ILocator Row(string text) => Page.Locator("tbody tr", new PageLocatorOptions { HasText = text });

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
