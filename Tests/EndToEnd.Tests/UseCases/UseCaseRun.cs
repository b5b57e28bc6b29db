using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ConnectorEmulator.Tool.CommandLine;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>What came of a command of a README.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Displays">What each parameter showed at the end, by id.</param>
internal sealed record UseCaseRun(int Exit, string Output, string Error, IReadOnlyDictionary<int, string> Displays)
{
    /// <summary>The port in the READMEs and in the protocols.</summary>
    public const string UsualPort = "8050";

    // Each source of the device has an event every 3.5 s.
    private const string DurationOfEndless = "7";

    /// <summary>Runs a command as printed, with another port where it names one, and to an end where it has none.</summary>
    public static async Task<UseCaseRun> StartAsync(UseCase useCase, ReadmeCommand command)
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.json");
        string[] end = command.Arguments.Contains("--duration") ? [] : ["--duration", DurationOfEndless];
        string[] arguments = [.. WithFreePort(useCase, command.Arguments, folder), .. end, "--report", report, "--no-page"];
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Task.Run(() => new EmulatorCommands(output, error).RunAsync(arguments));
        return new UseCaseRun(exit, output.ToString(), error.ToString(), File.Exists(report) ? await ReadDisplaysAsync(report) : new Dictionary<int, string>());
    }

    // A command that names a port needs that one, and its protocol holds it too.
    private static IEnumerable<string> WithFreePort(UseCase useCase, string[] arguments, TemporaryFolder folder)
    {
        var file = useCase.ProtocolFile;
        if (!arguments.Contains(UsualPort))
        {
            return arguments.Select(argument => argument == useCase.ProtocolPath ? file : argument);
        }

        var port = FindFreePort();
        var copy = folder.Write("protocol.xml", File.ReadAllText(file).Replace(UsualPort, port, StringComparison.Ordinal));
        return arguments.Select(argument => argument == useCase.ProtocolPath ? copy : argument.Replace(UsualPort, port, StringComparison.Ordinal));
    }

    private static string FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private static async Task<Dictionary<int, string>> ReadDisplaysAsync(string report)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        return json.RootElement.GetProperty("parameters").EnumerateArray()
            .ToDictionary(item => item.GetProperty("id").GetInt32(), item => item.GetProperty("display").GetString() ?? string.Empty);
    }
}
