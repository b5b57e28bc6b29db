using System.CommandLine;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Reporting;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine.Describing;

/// <summary>The command <c>describe</c>: what a protocol has, without running it.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class DescribeCommand(TextWriter output)
{
    private readonly Argument<string> path = new("PATH") { Description = "A .dmprotocol, a protocol.xml, or the folder of a repository." };

    private readonly Option<bool> json = new("--json") { Description = "Write JSON." };

    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public Command Create()
    {
        var command = new Command("describe", "Lists the connections, pages, parameters, tables and buttons of a protocol.") { path, json };
        command.SetAction(result => Run(result.GetRequiredValue(path), result.GetValue(json)));
        return command;
    }

    private int Run(string file, bool isJson)
    {
        var description = new ProtocolDescriber(ElementPackage.ReadProtocol(file)).Describe();
        if (isJson)
        {
            output.WriteLine(ReportJson.Write(description));
            return ExitCodes.Success;
        }

        var lines = new ConsoleLines(output, Terminal.Of(output));
        foreach (var line in DescriptionText.Write(description))
        {
            lines.WriteShort(line);
        }

        return ExitCodes.Success;
    }
}
