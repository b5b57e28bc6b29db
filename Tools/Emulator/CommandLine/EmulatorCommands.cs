using System.CommandLine;
using System.CommandLine.Parsing;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tool.CommandLine.Describing;
using ConnectorEmulator.Tool.CommandLine.Device;
using ConnectorEmulator.Tool.CommandLine.Packing;
using ConnectorEmulator.Tool.Output;
using ConnectorEmulator.Tool.Watch;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The command line.</summary>
public sealed class EmulatorCommands
{
    private const string LeaveOutHint = "The rest runs with --leave-out-unsupported.";

    private readonly TextWriter output;
    private readonly TextWriter error;
    private readonly StartPage page;
    private Annotations annotations = Annotations.None;

    /// <summary>Initializes a new instance of the <see cref="EmulatorCommands"/> class.</summary>
    /// <param name="output">Where commands say what they do.</param>
    /// <param name="error">Where refusals go.</param>
    public EmulatorCommands(TextWriter output, TextWriter error)
        : this(output, error, PageStarter.StartAsync)
    {
    }

    internal EmulatorCommands(TextWriter output, TextWriter error, StartPage page)
    {
        this.output = output;
        this.error = error;
        this.page = page;
    }

    /// <summary>Runs what the command line asks for.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancel">Ends it as Ctrl+C does.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancel = default)
    {
        var github = new Option<bool>("--github") { Description = "Also write errors as GitHub Actions shows them at the lines of a change. Done without asking where GITHUB_ACTIONS is true.", Recursive = true };
        var result = Build(github).Parse(args);
        annotations = CheckoutFiles.Annotate(result.GetValue(github), Named(result), error);
        if (result.Errors.Count > 0)
        {
            List<string> problems = [.. result.Errors.Select(problem => problem.Message + UnknownTokens.Hint(result, problem.Message))];
            return await RefuseAsync([.. problems, "Run with --help to see what there is."], problems.Select(problem => new Annotation(problem))).ConfigureAwait(false);
        }

        try
        {
            // The library would take the signals only after what runs has begun to start.
            using var stop = new StopSignal();
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, cancel);
            return await result.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, end.Token).ConfigureAwait(false);
        }
        catch (RefusalException exception)
        {
            return await RefuseAsync(exception.CanBeLeftOut ? [exception.Message, LeaveOutHint] : [exception.Message], exception.Problems.Select(problem => new Annotation(problem.Message, problem.File, problem.Line, problem.Column))).ConfigureAwait(false);
        }
        catch (InputException exception)
        {
            return await RefuseAsync([exception.Message], [new Annotation(exception.Message)]).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Named(ParseResult result) =>
        result.CommandResult.Children.Where(item => item is ArgumentResult or OptionResult { Option.Name: PackCommands.RootOption }).SelectMany(item => item.Tokens).Select(token => token.Value);

    private async Task<int> RefuseAsync(IEnumerable<string> lines, IEnumerable<Annotation> reasons)
    {
        await error.WriteLineAsync(string.Join(Environment.NewLine, lines)).ConfigureAwait(false);
        foreach (var reason in reasons)
        {
            annotations.Write(reason);
        }

        return ExitCodes.Refused;
    }

    private RootCommand Build(Option<bool> github)
    {
        var root = new RootCommand("Runs a DataMiner protocol as an agent does, over real sockets. Without a command: packs the driver, starts the device simulator, and runs the two together. " + ExitCodes.Help);
        var driverOptions = new RunOptions();
        root.Options.Add(github);
        driverOptions.AddTo(root);
        var driverDevice = new DeviceCommandOptions(isAlwaysThere: true);
        driverDevice.AddTo(root);
        root.SetAction((result, cancel) => RunDriverAsync(driverOptions.Read(result), driverDevice.Read(result)!, cancel));

        var path = new Argument<string>("PATH") { Description = "A .dmprotocol, a protocol.xml with its code inside, or the folder of a connector's repository, which is packed first." };
        var run = new Command("run", "Runs a package. Exits with 1 when the run failed, as --duration says, with 2 when something was refused.") { path };
        var runOptions = new RunOptions();
        runOptions.AddTo(run);
        var deviceOptions = new DeviceCommandOptions(isAlwaysThere: false);
        deviceOptions.AddTo(run);
        run.SetAction((result, cancel) => RunPackageAsync(result.GetRequiredValue(path), runOptions.Read(result), deviceOptions.Read(result), cancel));
        root.Subcommands.Add(run);

        var packing = new PackCommands(output, error);
        root.Subcommands.Add(packing.Pack());
        root.Subcommands.Add(packing.Helper());
        root.Subcommands.Add(new DeviceCommand(output).Create());
        root.Subcommands.Add(new DescribeCommand(output).Create());

        var assumptions = new Command("assumptions", "Lists the things that the documentation leaves open, and how they can be read.");
        assumptions.SetAction(_ => ListAssumptions());
        root.Subcommands.Add(assumptions);

        var versions = new Command("versions", "Lists what older versions of DataMiner do differently, with the release note that says so.");
        versions.SetAction(_ => ListVersions());
        root.Subcommands.Add(versions);
        return root;
    }

    private Task<int> RunDriverAsync(RunSettings settings, DeviceSettings device, CancellationToken cancel) =>
        new JunitFile(settings.Junit, "the connector").KeepAsync(() => new DriverRun(Watch(settings), page).RunAsync(settings, device, cancel));

    private Task<int> RunPackageAsync(string path, RunSettings settings, DeviceSettings? device, CancellationToken cancel)
    {
        var watcher = Watch(settings);
        return new JunitFile(settings.Junit, path).KeepAsync(() => device is null
            ? new SourceRun(Source(path, watcher, settings), watcher, page).RunAsync(settings.WithoutDevice(), cancel)
            : new DeviceRun(Source(path, watcher, settings), watcher, page).RunAsync(settings, device, cancel));
    }

    private static IPackageSource Source(string path, ConsoleWatcher watcher, RunSettings settings) =>
        Directory.Exists(path)
            ? new RepositoryPackage(ProtocolPackager.Locate(path), watcher.Say, settings.LeavesOut) { IsCovered = settings.Coverage is not null }
            : new PackageFile(path, watcher.Say, settings.LeavesOut) { IsCovered = settings.Coverage is not null };

    private ConsoleWatcher Watch(RunSettings settings) => new(output, settings.Verbose ? Terminal.None : Terminal.Of(output), annotations);

    private int ListVersions()
    {
        foreach (var note in VersionCatalog.All)
        {
            output.WriteLine($"before {note.Versions} (release note {note.Id})");
            output.WriteLine($"    {note.Before}");
        }

        return ExitCodes.Success;
    }

    private int ListAssumptions()
    {
        foreach (var assumption in AssumptionCatalog.All)
        {
            output.WriteLine($"{assumption.Name}={string.Join("|", assumption.Values)} (default {assumption.Values[0]})");
            output.WriteLine($"    {assumption.Gap}");
        }

        return ExitCodes.Success;
    }
}
