using ConnectorEmulator.Tool.CommandLine;

namespace ConnectorEmulator.Tool.Tests.Support;

/// <summary>What came of a command line.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Command(int Exit, string Output, string Error)
{
    /// <summary>Runs a command line.</summary>
    public static async Task<Command> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await new EmulatorCommands(output, error).RunAsync(args);
        return new Command(exit, output.ToString(), error.ToString());
    }
}
