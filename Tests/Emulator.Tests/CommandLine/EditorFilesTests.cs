using System.Text.Json;
using ConnectorEmulator.Tool.CommandLine;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>The launch and task files of Visual Studio Code: they can be read, and each command line in them is one that the program takes.</summary>
public sealed class EditorFilesTests
{
    [TestCase(".vscode")]
    [TestCase("Documentation/samples/vscode")]
    public async Task Files_EachCommandLine_IsTaken(string folder)
    {
        foreach (var arguments in CommandLines(folder))
        {
            await using var output = new StringWriter();
            await using var error = new StringWriter();

            // With --help nothing runs; what is mistyped is refused all the same.
            var exit = await new EmulatorCommands(output, error).RunAsync([.. arguments, "--help"]);
            Assert.That((exit, error.ToString()), Is.EqualTo((0, string.Empty)), string.Join(' ', arguments));
            Assert.That(arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)), Has.All.Matches<string>(option => output.ToString().Contains(option, StringComparison.Ordinal)));
        }
    }

    [TestCase(".vscode")]
    [TestCase("Documentation/samples/vscode")]
    public void Launch_TasksThatComeFirst_AreThere(string folder)
    {
        var labels = Read(folder, "tasks.json").GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("label").GetString()).ToList();
        var wanted = Read(folder, "launch.json").GetProperty("configurations").EnumerateArray()
            .Select(item => item.TryGetProperty("preLaunchTask", out var task) ? task.GetString() : null).OfType<string>().Distinct().ToList();
        Assert.That(wanted, Is.Not.Empty.And.SubsetOf(labels));
    }

    private static IEnumerable<string[]> CommandLines(string folder)
    {
        var launches = Read(folder, "launch.json").GetProperty("configurations").EnumerateArray().Where(item => item.TryGetProperty("args", out _)).Select(Arguments);
        var tasks = Read(folder, "tasks.json").GetProperty("tasks").EnumerateArray().ToList();
        var tool = tasks.Where(task => task.GetProperty("command").GetString() == "connector-emulator").Select(Arguments);
        var run = tasks.Select(Arguments).Where(arguments => arguments.Contains("--")).Select(arguments => arguments[(Array.IndexOf(arguments, "--") + 1)..]);
        return [.. launches, .. tool, .. run];
    }

    private static string[] Arguments(JsonElement item) => [.. item.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!)];

    private static JsonElement Read(string folder, string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Folder, folder, file)));
}
