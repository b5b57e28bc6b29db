using System.CommandLine;
using System.CommandLine.Parsing;
using ConnectorEmulator.Packaging;
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

    private readonly Argument<DirectoryInfo?> folder = new("FOLDER")
    {
        Description = "The folder of a connector's repository. Default: as --root.",
        Arity = ArgumentArity.ZeroOrOne,
        Validators = { RefuseOption },
    };

    private readonly Option<DirectoryInfo?> root = new(RootOption)
    {
        Description = "The repository. Default: the nearest folder upwards with a Protocol.xml and its projects.",
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
        var command = new Command("pack", "Packs the connector: Protocol.xml and its QActions become \"Name Version.dmprotocol\".") { folder, root, target };
        command.SetAction(parsed => Run(() => PackAction.Run(Locate(parsed.GetValue(folder) ?? parsed.GetValue(root)), parsed.GetValue(target)?.FullName, output)));
        return command;
    }

    /// <summary>Makes the command <c>helper</c>.</summary>
    /// <returns>The command.</returns>
    public Command Helper()
    {
        var check = new Option<bool>("--check") { Description = $"Write nothing; exit with {ExitCodes.Failure} when the file is out of date." };
        var command = new Command("helper", "Generates QActions/QAction_Helper/QAction_Helper.cs, the parameters and tables by name, from Protocol.xml.") { folder, root, check };
        command.SetAction(parsed => Run(() => HelperAction.Run(Locate(parsed.GetValue(folder) ?? parsed.GetValue(root)), parsed.GetValue(check), output, error)));
        return command;
    }

    // An option that is mistyped would be taken for the folder.
    private static void RefuseOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"Unrecognized command or argument '{token.Value}'.");
        }
    }

    private static RepositoryLayout Locate(DirectoryInfo? root)
    {
        if (root is null)
        {
            return RepositoryLayout.Find(Environment.CurrentDirectory, AppContext.BaseDirectory)
                ?? throw new RefusalException([new Problem(Environment.CurrentDirectory, 0, "No Protocol.xml with its projects here or above. Go to the repository, or name it with --root.")]);
        }

        return Directory.Exists(root.FullName)
            ? ProtocolPackager.Locate(root.FullName)
            : throw new InputException($"{root.FullName}: There is no such folder. Name the folder of a connector.");
    }

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
