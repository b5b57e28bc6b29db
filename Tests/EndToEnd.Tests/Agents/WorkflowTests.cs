using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Agents;

/// <summary>The workflow that is offered to others: the commands in it run as they are written, in a shell, in a checkout of this connector.</summary>
[Category("IntegrationTest")]
internal sealed partial class WorkflowTests
{
    private static readonly string Workflow = File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "samples", "connector.yml"));

    [Test]
    [Platform(Exclude = "Win", Reason = "The workflow asks for a shell of Linux.")]
    public async Task Commands_AsWritten_RunAndWriteWhatTheyKeep()
    {
        using TemporaryFolder checkout = CheckOut();
        string[] commands = [.. Scripts().Where(script => script.Contains("connector-emulator pack", StringComparison.Ordinal) || script.Contains("connector-emulator run", StringComparison.Ordinal))];
        Assert.That(commands, Has.Length.EqualTo(3));

        (int exit, string output) = await RunAsync(checkout.Path, string.Join('\n', commands.Prepend("set -e")));

        Assert.That(exit, Is.Zero, output);
        string[] kept = [.. Directory.EnumerateFiles(checkout.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(checkout.Path, file))];
        Assert.That(kept, Is.SupersetOf(new[] { "artifacts/Generic WebSocket Driver 1.0.0.1.dmprotocol", "results/device.xml", "results/device.json", "results/refused.xml" }));
        Assert.That(XDocument.Load(Path.Combine(checkout.Path, "results/device.xml")).Descendants("testcase").Count(), Is.GreaterThan(3));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The workflow asks for a shell of Linux.")]
    public async Task Pack_MistakeInAJob_FailsTheStepAndIsShownAtItsLine()
    {
        using TemporaryFolder checkout = CheckOut();
        string file = Path.Combine(checkout.Path, "QActions", "QAction_1", "Agent", "Sender.cs");
        await File.WriteAllTextAsync(file, "}" + await File.ReadAllTextAsync(file));

        (int exit, string output) = await RunAsync(checkout.Path, Scripts().Single(script => script.Contains("connector-emulator pack", StringComparison.Ordinal)));

        Assert.That(exit, Is.EqualTo(2));
        Assert.That(output, Does.Contain("::error file=QActions/QAction_1/Agent/Sender.cs,line=1,col=1::CS1022"));
    }

    [Test]
    public void Steps_AreThoseOfTheDocumentation()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "engineers", "emulator.md"));
        Assert.That(page, Does.Contain("(../samples/connector.yml)"));
        Assert.That(Workflow, Does.Contain("dotnet tool install --global connector-emulator "));
        Assert.That(Regex.Matches(Workflow, "uses: .*").Select(match => match.Value), Has.Exactly(3).Items.And.All.Matches("^uses: [a-z/-]+@[0-9a-f]{40} # v[0-9.]+$"), "a tag can be moved");
    }

    private static IEnumerable<string> Scripts() => Script().Matches(Workflow).Select(match => match.Groups["text"].Value);

    private static TemporaryFolder CheckOut()
    {
        var checkout = new TemporaryFolder();
        string[] build = ["bin", "obj"];
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "QActions"), "*", SearchOption.AllDirectories).Append(Path.Combine(Repository.Folder, "Protocol.xml"));
        foreach (string name in files.Select(file => Path.GetRelativePath(Repository.Folder, file)).Where(name => !name.Split(Path.DirectorySeparatorChar).Intersect(build).Any()))
        {
            checkout.Write(name, File.ReadAllText(Path.Combine(Repository.Folder, name)));
        }

        return checkout;
    }

    // What the tool's package installs is a command of that name; here it is the program that the tests were built with.
    private static async Task<(int Exit, string Output)> RunAsync(string folder, string script)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string command = $"connector-emulator() {{ \"{host}\" \"{Path.Combine(AppContext.BaseDirectory, "connector-emulator.dll")}\" \"$@\"; }}\n";
        var start = new ProcessStartInfo("bash", ["-c", command + script + "\n"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GITHUB_ACTIONS"] = "true";
        start.Environment["GITHUB_WORKSPACE"] = folder;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex(@"^        run: \|\n(?<text>(?:          .*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Script();
}
