using System.Diagnostics;
using System.Globalization;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Reporting;
using ConnectorEmulator.Tool.CommandLine.Parameters;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Runs elements of a package until their time is up or they are stopped.</summary>
internal sealed class PackageRun(ConsoleWatcher watcher, StartPage page)
{
    /// <summary>Runs a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="settings">What the command line asks for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">A setting names something that is not in the protocol.</exception>
    public async Task<int> RunAsync(ElementPackage package, RunSettings settings, CancellationToken cancel)
    {
        var file = new OutputFile("--report", settings.Report);
        file.Prepare();
        new OutputFile("--coverage", settings.Coverage).Prepare();
        Check(package, settings);
        using var recording = RunRecording.Start(settings.Record);
        watcher.Say("Package", $"{package.Protocol.Name} {package.Protocol.Version} ({package.Source})");
        if (package.Warnings.Count > 0)
        {
            watcher.Say("Warning", "This is passed over, or an agent does more with it than the emulator:");
            watcher.Say(RefusalText.Of(GroupedProblems.Of(package.Warnings)));
        }

        if (package.Protocol.LeftOut.Count > 0)
        {
            watcher.Say("Left out", "The emulator cannot run this:");
            watcher.Say(RefusalText.Of(package.Protocol.LeftOut));
        }

        var start = Stopwatch.GetTimestamp();
        var began = DateTimeOffset.UtcNow;
        var isAlone = settings.Elements == 1;
        watcher.Say("Starting", isAlone ? "the element" : $"{settings.Elements} elements");
        if (await StartAsync(package, settings, recording, cancel).ConfigureAwait(false) is not { } set)
        {
            watcher.Say("Stopped", "before all had started");
            return ExitCodes.Failure;
        }

        await using (set.ConfigureAwait(false))
        {
            if (!isAlone)
            {
                watcher.Say("Elements", FormattableString.Invariant($"{settings.Elements} elements started in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s; their messages are on their pages"));
            }

            List<ElementOperator> operators = [.. set.All.Select(element => new ElementOperator(element, settings))];
            await RunElementsAsync(set.All, operators, settings, cancel).ConfigureAwait(false);
            List<NamedReport> reports = [.. set.All.Select(element => new NamedReport(element.Options.ElementId, element.Options.Name, element.Snapshot()))];
            await set.StopAsync().ConfigureAwait(false);

            // The values are those of the running element; what QActions did counts to the end of their Dispose.
            reports = [.. set.All.Select((element, index) => reports[index] with { Report = reports[index].Report with { QActions = element.Snapshot().QActions } })];
            foreach (var item in reports)
            {
                ShownValues.Read(package.Protocol, item.Report, settings.Shows).ToList().ForEach(text => watcher.Show(isAlone ? text : $"{item.Name}: {text}"));
            }

            List<CheckedElement> results = [.. set.All.Select((element, index) => new CheckedElement(element.Options.Name, Verdict.Judge(element, reports[index].Report, operators[index], settings)))];
            List<string> failures = [.. results.SelectMany(item => item.Checks.Select(check => check.Failure).OfType<string>().Select(text => isAlone ? text : $"{item.Name}: {text}"))];
            var duration = Stopwatch.GetElapsedTime(start);
            watcher.Summarize(duration, [.. reports.Select(item => item.Report)], failures);
            recording?.End(watcher);
            await WriteCoverageAsync(package, settings, began).ConfigureAwait(false);
            watcher.Annotate(set.All.SelectMany(element => element.Log.Lines), failures);
            await file.WriteAsync(() => ReportJson.WriteAll(reports)).ConfigureAwait(false);
            await new OutputFile("--junit", settings.Junit).WriteAsync(() => JunitText.OfRun($"{package.Protocol.Name} {package.Protocol.Version}", began, duration, results)).ConfigureAwait(false);
            return failures.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
        }
    }

    /// <summary>Checks that a package can be run with settings.</summary>
    /// <param name="package">The package.</param>
    /// <param name="settings">What the command line asks for.</param>
    /// <exception cref="InputException">A setting does not fit the protocol.</exception>
    /// <exception cref="RefusalException">The protocol needs a newer version of DataMiner.</exception>
    public static void Check(ElementPackage package, RunSettings settings)
    {
        SettingsCheck.Run(package.Protocol, settings);
        MinimumVersion.Check(package, settings.DataMiner);
    }

    private static RunSettings Address(ElementPackage package, RunSettings settings) =>
        settings.Device is { } device ? settings with { Connections = device.Complete(settings.Connections, package.Protocol.Connections.Values) } : settings;

    private async Task<ElementSet?> StartAsync(ElementPackage package, RunSettings settings, RunRecording? recording, CancellationToken cancel)
    {
        try
        {
            var plan = ElementPlan.Create(package.Protocol.Name, Address(package, settings));
            return await ElementSet.StartAsync(package, plan, Observe, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }

        void Observe(Element element)
        {
            Action<Element> watch = settings.Elements == 1 ? watcher.Watch : watcher.WatchOneOfSeveral;
            watch(element);
            recording?.Attach(element);
        }
    }

    private async Task WriteCoverageAsync(ElementPackage package, RunSettings settings, DateTimeOffset time)
    {
        if (settings.Coverage is { } path)
        {
            var lines = package.ReadCoverage();
            watcher.Say("Covered", string.Create(
                CultureInfo.InvariantCulture,
                $"{Share(lines.Count(line => line.IsCovered), lines.Count)} lines and {Share(lines.Sum(line => line.BranchesTaken), lines.Sum(line => line.Branches))} branches, in {path}"));
            await new OutputFile("--coverage", path).WriteAsync(() => CoberturaText.Write(package.Protocol.Name, package.CodeFolder, time, lines)).ConfigureAwait(false);
        }
    }

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, whole):F1} % of {whole}");

    private async Task RunElementsAsync(IReadOnlyList<Element> elements, IReadOnlyList<ElementOperator> operators, RunSettings settings, CancellationToken cancel)
    {
        ServedPage? served = null;
        try
        {
            served = await ServePageAsync(elements, settings, cancel).ConfigureAwait(false);

            // What one element refuses ends the run of all.
            var together = new ParallelOptions { MaxDegreeOfParallelism = elements.Count, CancellationToken = cancel };
            await Parallel.ForEachAsync(operators, together, async (item, stop) => await item.OperateAsync(stop).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl+C ends the run; what came of it is told all the same.
        }
        finally
        {
            if (served is not null)
            {
                await served.Server.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<ServedPage?> ServePageAsync(IReadOnlyList<Element> elements, RunSettings settings, CancellationToken cancel)
    {
        if (settings.Page is not { } port)
        {
            Keep(string.Empty);
            return null;
        }

        var served = await page(elements, port, cancel).ConfigureAwait(false);
        watcher.Say("Page", served.Url.ToString());
        Keep($"Page {served.Url}. ");
        return served;

        void Keep(string where)
        {
            if (settings.Duration is null && settings.Expects.Count == 0)
            {
                watcher.Keep($"{where}Ctrl+C ends it.");
            }
        }
    }
}
