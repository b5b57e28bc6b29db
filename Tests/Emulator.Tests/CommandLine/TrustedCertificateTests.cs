using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>What the machine trusts is decided when a process starts, so this takes one of its own.</summary>
public sealed class TrustedCertificateTests
{
    private const string Right = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n";

    [Test]
    [Platform("Linux", Reason = "only there a process can be told which certificates to trust")]
    public async Task Run_CertificateThatIsTrusted_OpensAndDelivers()
    {
        using var certificate = Certificates.SelfSigned();
        using var folder = new TemporaryFolder();
        await using var server = new RawServer(accept => [[.. RawServer.Bytes(Right.Replace("@", accept, StringComparison.Ordinal)), .. RawServer.Frame(0x81, (byte)'a')]], certificate);
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "connector-emulator.dll"), "run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", $"1={server.Url}", "--no-page"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["SSL_CERT_FILE"] = folder.Write("trusted.pem", certificate.ExportCertificatePem());
        using var run = Process.Start(start)!;
        try
        {
            var output = new StringBuilder();
            while (!output.ToString().Contains("in       [1] a", StringComparison.Ordinal) && await run.StandardOutput.ReadLineAsync().WaitAsync(Limit.Generous) is { } line)
            {
                output.AppendLine(line);
            }

            Assert.That(output.ToString(), Does.Contain($"Open     [1] {server.Url}/").And.Contain("in       [1] a"));
            using var kill = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]);
            await run.WaitForExitAsync().WaitAsync(Limit.Generous);
            Assert.That(run.ExitCode, Is.Zero);
        }
        finally
        {
            run.Kill();
        }
    }
}
