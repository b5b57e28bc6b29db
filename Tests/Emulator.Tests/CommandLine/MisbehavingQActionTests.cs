using System.Diagnostics;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>Whatever a QAction does to the process, the program ends in bounded time, says which QAction it was, and does not exit with 0.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MisbehavingQActionTests
{
    private const string Loop = "while (true) { System.Threading.Thread.Sleep(100); }";

    [TestCase("new System.Threading.Thread(() => { throw new System.Exception(\"own thread\"); }).Start(); System.Threading.Thread.Sleep(500);", "QAction 51 (Bad) threw outside of its run")]
    [TestCase("System.Environment.Exit(0);", "QAction 51 (Bad) ended the program with Environment.Exit")]
    [TestCase("System.Environment.FailFast(\"now\");", "QAction 51 (Bad) ended the program with Environment.FailFast")]
    [TestCase("var own = System.Diagnostics.Process.GetCurrentProcess(); own.Kill();", "QAction 51 (Bad) ended the program with Process.Kill")]
    [TestCase("Run(protocol);", "QAction 51 (Bad) failed in ")]
    [TestCase("new System.Threading.Thread(() => { " + Loop + " }).Start();", "A thread of QAction 51 (Bad) still runs")]
    [TestCase(Loop, "--set In was not finished within 1 s; QAction 51 still ran")]
    [TestCase("", "QAction 51 (Bad) failed in Dispose", "throw new System.Exception(\"in dispose\");")]
    [TestCase("", "QAction 51 (Bad) does not end in Dispose", Loop)]
    public async Task Run_QActionThatMisbehaves_FailsInBoundedTimeAndIsNamed(string body, string expected, string dispose = "")
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "protocol.xml",
            "<Protocol><Name>Bad</Name><Version>1.0.0.1</Version><Connections><Connection id=\"0\" name=\"None\"><Virtual /></Connection></Connections><Params><Param id=\"1\"><Name>Out</Name><Type>read</Type></Param><Param id=\"51\"><Name>In</Name><Type>write</Type></Param></Params>"
            + "<QActions><QAction id=\"51\" name=\"Bad\" encoding=\"csharp\" triggers=\"51\"><![CDATA[using Skyline.DataMiner.Scripting; public class QAction : System.IDisposable "
            + $"{{ public void Run(SLProtocol protocol) {{ {body} }} public void Dispose() {{ {dispose} }} }}]]></QAction></QActions></Protocol>");
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "connector-emulator.dll"), "run", path, "--set", "In=x", "--port", "0", .. body == Loop ? ["--expect", "Out=y", "--expect-within", "1"] : (string[])["--duration", "0"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync();
        Assert.Multiple(() =>
        {
            Assert.That(string.Concat(texts), Does.Contain(expected));
            Assert.That(process.ExitCode, Is.EqualTo(1));
        });
    }
}
