namespace ConnectorEmulator.Packages.Tests;

/// <summary>A machine on which nobody used the packages yet: a folder, a home and a folder of packages of its own. NuGet finds the packages under test, what this machine has, and its feeds.</summary>
internal sealed class Machine : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Machine()
    {
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packages" value="{Feed.Folder}" />
                <add key="machine" value="{MachinePackages}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>An empty folder to work in.</summary>
    public string Folder => Directory.CreateDirectory(Path.Combine(folder.Path, "work")).FullName;

    // A folder of restored packages is a feed of them, so that nothing is downloaded twice.
    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its path below the folder.</param>
    /// <param name="text">What it holds.</param>
    public void Write(string name, string text) => folder.Write(Path.Combine("work", name), text);

    /// <summary>Runs a command that has to end well.</summary>
    /// <param name="program">The program: dotnet, or one that was installed in the folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote.</returns>
    public Task<string> RunAsync(string program, params IEnumerable<string> arguments) => RunInAsync(Folder, program, arguments);

    /// <summary>Runs a command that has to end well.</summary>
    /// <param name="where">The folder to run it in.</param>
    /// <param name="program">The program: dotnet, or one that was installed in the folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunInAsync(string where, string program, params IEnumerable<string> arguments)
    {
        var home = Path.Combine(folder.Path, "home");
        (string Name, string Value)[] environment = [("DOTNET_CLI_HOME", home), ("NUGET_PACKAGES", Path.Combine(folder.Path, "packages"))];
        var result = await Shell.RunAsync(where, environment, program, arguments);
        Assert.That(result.Exit, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{result.Output}");
        return result.Output;
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
