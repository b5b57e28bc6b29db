namespace ConnectorEmulator.Packages.Tests;

/// <summary>The packages of the tools, made of what the whole solution was last built to, in a folder that NuGet takes as a feed.</summary>
[SetUpFixture]
internal sealed class Feed
{
    private static readonly Lazy<string> Packed = new(Pack);
    private static TemporaryFolder? folder;

    /// <summary>The folder.</summary>
    public static string Folder => Packed.Value;

    /// <summary>The version of the packages.</summary>
    public static string Version
    {
        get
        {
            const string Tool = "connector-emulator.";
            return Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Folder, Tool + "*.nupkg").Single())[Tool.Length..];
        }
    }

    [OneTimeTearDown]
    public static void Delete() => folder?.Dispose();

    private static string Pack()
    {
        folder = new TemporaryFolder();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var solution = Path.Combine(Repository.Folder, "Skyline.DataMiner.WebSocketDriver.sln");
        string[] pack = ["pack", solution, "--no-build", "--configuration", configuration, "--output", folder.Path, "--nologo", "--verbosity", "quiet"];
        var packed = Shell.RunAsync(Repository.Folder, [], "dotnet", pack).GetAwaiter().GetResult();
        Assert.That(packed.Exit, Is.Zero, packed.Output);
        return folder.Path;
    }
}
