using System.Text.RegularExpressions;

namespace ConnectorEmulator.Packages.Tests;

/// <summary>A machine on which nobody used the packages yet: a folder, a home and a folder of packages of its own. NuGet finds the packages under test, what this machine has, and its feeds.</summary>
internal sealed partial class Machine : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Initializes a new instance of the <see cref="Machine"/> class.</summary>
    /// <param name="knowsPackages">Whether the packages under test are on a feed that NuGet knows; otherwise the user has to say where they are.</param>
    public Machine(bool knowsPackages)
    {
        var packages = knowsPackages ? $"""<add key="packages" value="{Feed.Folder}" />""" : string.Empty;
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                {packages}
                <add key="machine" value="{MachinePackages}" />
              </packageSources>
            </configuration>
            """);
        var feeds = Path.Combine(UserFolder, ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(feeds))
        {
            folder.Write("home/.nuget/NuGet/NuGet.Config", File.ReadAllText(feeds));
        }
    }

    /// <summary>An empty folder to work in.</summary>
    public string Folder => Directory.CreateDirectory(Path.Combine(folder.Path, "work")).FullName;

    // A folder of restored packages is a feed of them, so that nothing is downloaded twice.
    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(UserFolder, ".nuget", "packages");

    private static string UserFolder => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its path below the folder.</param>
    /// <param name="text">What it holds.</param>
    public void Write(string name, string text) => folder.Write(Path.Combine("work", name), text);

    /// <summary>Puts a text into a file.</summary>
    /// <param name="name">Its path below the folder.</param>
    /// <param name="line">How the line begins before which the text goes, white space apart.</param>
    /// <param name="text">The text: whole lines.</param>
    public void Insert(string name, string line, string text)
    {
        var file = Path.Combine(Folder, name);
        var lines = File.ReadAllLines(file).ToList();
        var index = lines.FindIndex(item => item.TrimStart().StartsWith(line, StringComparison.Ordinal));
        Assert.That(index, Is.Not.Negative, $"no line of {name} begins with {line}");
        lines.Insert(index, text.TrimEnd('\n'));
        File.WriteAllLines(file, lines);
    }

    /// <summary>Runs a line of a page, in which PACKAGES and REPOSITORY stand for folders.</summary>
    /// <param name="line">The line.</param>
    /// <returns>What it wrote.</returns>
    public Task<string> RunLineAsync(string line)
    {
        var words = Word().Matches(line).Select(match => match.Value.Trim('"').Replace("PACKAGES", Feed.Folder, StringComparison.Ordinal).Replace("REPOSITORY", Repository.Folder, StringComparison.Ordinal)).ToList();
        return RunAsync(words[0], words[1..]);
    }

    /// <summary>Runs a command that has to end well.</summary>
    /// <param name="program">The program: dotnet, or one that was installed in the folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var home = Path.Combine(folder.Path, "home");
        (string Name, string Value)[] environment = [("DOTNET_CLI_HOME", home), ("NUGET_PACKAGES", Path.Combine(folder.Path, "packages"))];
        var result = await Shell.RunAsync(Folder, environment, program, arguments);
        Assert.That(result.Exit, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{result.Output}");
        return result.Output;
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [GeneratedRegex("""
        "[^"]*"|[^ "]+
        """)]
    private static partial Regex Word();
}
