using System.CommandLine;

namespace Skyline.DataMiner.WebSocketDriver.Packager.CommandLine;

/// <summary>The command line: packs, or with <c>helper</c> generates the parameter ids. Exit code 0, or 2 when the input is refused.</summary>
internal static class PackagerCommand
{
    private const int Done = 0;
    private const int Refused = 2;

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var parsed = Create(output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var mistake in parsed.Errors)
            {
                error.WriteLine($"{mistake.Message} Run with --help to see what there is.");
            }

            return Refused;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private static RootCommand Create(TextWriter output, TextWriter error)
    {
        var root = new Option<DirectoryInfo?>("--root")
        {
            Description = "The repository. Default: the nearest folder upwards with a Protocol.xml and a .sln.",
            HelpName = "FOLDER",
            Recursive = true,
        };
        var target = new Option<DirectoryInfo?>("--output")
        {
            Description = "Where to write the package. Default: artifacts, in the repository.",
            HelpName = "FOLDER",
        };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 2 when the file is out of date." };

        var helper = new Command("helper", "Generate QActions/QAction_Helper/QAction_Helper.cs, the ids of the parameters, from Protocol.xml.") { check };
        helper.SetAction(parsed => Guard(error, () => HelperAction.Run(Locate(parsed.GetValue(root)), parsed.GetValue(check), output)));

        var command = new RootCommand("Pack the connector: Protocol.xml and its QActions become \"Name Version.dmprotocol\".") { root, target, helper };
        command.SetAction(parsed => Guard(error, () => PackAction.Run(Locate(parsed.GetValue(root)), parsed.GetValue(target)?.FullName, output)));
        return command;
    }

    private static RepositoryLayout Locate(DirectoryInfo? root)
    {
        if (root is null)
        {
            return RepositoryLayout.Find(Environment.CurrentDirectory, AppContext.BaseDirectory)
                ?? throw Problem(Environment.CurrentDirectory, "No Protocol.xml with a .sln here or above. Go to the repository, or name it with --root.");
        }

        var layout = new RepositoryLayout(root.FullName);
        return File.Exists(layout.ProtocolFile) ? layout : throw Problem(root.FullName, "The folder has no Protocol.xml. Name the repository with --root.");
    }

    private static PackagingException Problem(string file, string message) => new([new Problem(file, 0, message)]);

    private static int Guard(TextWriter error, Action action)
    {
        try
        {
            action();
            return Done;
        }
        catch (PackagingException refusal)
        {
            error.WriteLine(refusal.Message);
            return Refused;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{failure.Message} Mend that and run again.");
            return Refused;
        }
    }
}
