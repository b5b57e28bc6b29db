using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Support;

/// <summary>
/// Saves the pictures of the help: to Documentation/images when the environment variable UPDATE_SCREENSHOTS is 1, otherwise to the work folder of the run, so that
/// what the help shows is known to be possible.
/// </summary>
internal static class Screenshots
{
    private const int LargestFile = 150_000;

    private static string Folder => Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1"
        ? Path.Combine(Path.GetDirectoryName(DriverPackage.Protocol)!, "Documentation", "images")
        : TestContext.CurrentContext.WorkDirectory;

    /// <summary>Takes a picture of what a page shows now.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The name of the picture, without ending.</param>
    public static async Task SaveAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, Animations = ScreenshotAnimations.Disabled });
        Assert.That(new FileInfo(path).Length, Is.InRange(10_000, LargestFile), path);
        TestContext.AddTestAttachment(path);
    }
}
