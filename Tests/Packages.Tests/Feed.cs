namespace ConnectorEmulator.Packages.Tests;

/// <summary>The packages of the tools, made of what the tests were built with, in a folder that NuGet takes as a feed.</summary>
[SetUpFixture]
internal sealed class Feed
{
    private static TemporaryFolder? folder;

    /// <summary>The folder.</summary>
    public static string Folder => folder!.Path;

    /// <summary>The version of the packages.</summary>
    public static string Version { get; private set; } = string.Empty;

    [OneTimeSetUp]
    public static async Task PackAsync()
    {
        folder = new TemporaryFolder();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var solution = Path.Combine(Repository.Folder, "Skyline.DataMiner.WebSocketDriver.sln");
        var packed = await Shell.RunAsync(Repository.Folder, [], "dotnet", ["pack", solution, "--no-build", "--configuration", configuration, "--output", Folder, "--nologo", "--verbosity", "quiet"]);
        Assert.That(packed.Exit, Is.Zero, packed.Output);
        const string Tool = "connector-emulator.";
        Version = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Folder, Tool + "*.nupkg").Single())[Tool.Length..];
    }

    [OneTimeTearDown]
    public static void Delete() => folder?.Dispose();
}
