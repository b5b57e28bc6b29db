using System.CommandLine;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Tool.CommandLine.Packing;

/// <summary>The commands for a connector repository: <c>pack</c> and <c>helper</c>.</summary>
/// <param name="output">Where they say what they did.</param>
/// <param name="error">Where they say that a check failed.</param>
internal sealed class PackCommands(TextWriter output, TextWriter error)
{
    /// <summary>The option that names the repository.</summary>
    public const string RootOption = "--root";

    private readonly Option<DirectoryInfo?> root = new(RootOption)
    {
        Description = "The repository. Default: the nearest folder upwards with a Protocol.xml and a folder QActions.",
        HelpName = "FOLDER",
    };

    /// <summary>Makes the command <c>pack</c>.</summary>
    /// <returns>The command.</returns>
    public Command Pack()
    {
        var target = new Option<DirectoryInfo?>("--output")
        {
            Description = "Where to write the package. Default: artifacts, in the repository.",
            HelpName = "FOLDER",
        };
        var command = new Command("pack", "Packs the connector: Protocol.xml and its QActions become \"Name Version.dmprotocol\".") { root, target };
        command.SetAction(parsed => Run(() => PackAction.Run(Locate(parsed.GetValue(root)), parsed.GetValue(target)?.FullName, output)));
        return command;
    }

    /// <summary>Makes the command <c>helper</c>.</summary>
    /// <returns>The command.</returns>
    public Command Helper()
    {
        var check = new Option<bool>("--check") { Description = $"Write nothing; exit with {ExitCodes.Failure} when the file is out of date." };
        var command = new Command("helper", "Generates QActions/QAction_Helper/QAction_Helper.cs, the parameters and tables by name, from Protocol.xml.") { root, check };
        command.SetAction(parsed => Run(() => HelperAction.Run(Locate(parsed.GetValue(root)), parsed.GetValue(check), output, error)));
        return command;
    }

    private static RepositoryLayout Locate(DirectoryInfo? root)
    {
        if (root is null)
        {
            return RepositoryLayout.Find(Environment.CurrentDirectory, AppContext.BaseDirectory)
                ?? throw Problem(Environment.CurrentDirectory, "No Protocol.xml with a folder QActions here or above. Go to the repository, or name it with --root.");
        }

        var layout = new RepositoryLayout(root.FullName);
        return File.Exists(layout.ProtocolFile) ? layout : throw Problem(root.FullName, "The folder has no Protocol.xml. Name the repository with --root.");
    }

    private static RefusalException Problem(string file, string message) => new([new Problem(file, 0, message)]);

    private static int Run(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{failure.Message} Mend that and run again.");
        }
    }
}
