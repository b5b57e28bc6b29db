using System.Collections;
using System.Diagnostics;

namespace ConnectorEmulator.Packages.Tests;

/// <summary>What came of a command.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Output">Standard output, then standard error.</param>
internal sealed record ShellResult(int Exit, string Output);

/// <summary>Runs commands as a user does.</summary>
internal static class Shell
{
    // On a machine that does much else, a build takes its time.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    // What the SDK tells the process of the tests about itself would lead an SDK below it astray.
    private static readonly string[] Inherited = ["MSBUILD", "DOTNET_", "VSTEST", "COREHOST", "NUGET", "DataMinerApi"];

    /// <summary>Runs a command.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="environment">Variables beside those of the machine.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ShellResult> RunAsync(string folder, IEnumerable<(string Name, string Value)> environment, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program == "dotnet" ? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? program : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key)
            .Where(name => Inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name != "DOTNET_ROOT")))
        {
            start.Environment.Remove(name);
        }

        (string Name, string Value)[] quiet = [("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "0"), ("MSBUILDTERMINALLOGGER", "off"), ("MSBUILDDISABLENODEREUSE", "1")];
        foreach (var (name, value) in quiet.Concat(environment))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Longest);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
        }

        return new ShellResult(process.HasExited ? process.ExitCode : -1, string.Concat(await output));
    }
}
