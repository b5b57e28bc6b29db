using System.Diagnostics;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Reporting;
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
        var file = new ReportFile(settings.Report);
        file.Prepare();
        Check(package, settings);
        watcher.Say("Package", $"{package.Protocol.Name} {package.Protocol.Version} ({package.Source})");
        var start = Stopwatch.GetTimestamp();
        var isAlone = settings.Elements == 1;
        if (await StartAsync(package, settings, cancel).ConfigureAwait(false) is not { } set)
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

            await RunElementsAsync(set.All, settings, cancel).ConfigureAwait(false);
            List<NamedReport> reports = [.. set.All.Select(element => new NamedReport(element.Options.ElementId, element.Options.Name, element.Snapshot()))];
            await set.StopAsync().ConfigureAwait(false);
            List<string> failures = [.. set.All.Zip(reports).SelectMany(item => Verdict.Judge(item.First, item.Second.Report).Select(text => isAlone ? text : $"{item.Second.Name}: {text}"))];
            watcher.Summarize(Stopwatch.GetElapsedTime(start), [.. reports.Select(item => item.Report)], failures);
            await file.WriteAsync(reports).ConfigureAwait(false);
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

    private async Task<ElementSet?> StartAsync(ElementPackage package, RunSettings settings, CancellationToken cancel)
    {
        try
        {
            var plan = ElementPlan.Create(package.Protocol.Name, Address(package, settings));
            return await ElementSet.StartAsync(package, plan, settings.Elements == 1 ? watcher.Watch : watcher.WatchOneOfSeveral, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    // A run that stops by itself does so even when an element never starts up.
    private static async Task<bool> WaitForStartAsync(Element element, RunSettings settings, CancellationToken cancel)
    {
        var limit = settings.Duration is { } duration ? TimeSpan.FromTicks(Math.Max(duration.Ticks, settings.StartLimit.Ticks)) : Timeout.InfiniteTimeSpan;
        try
        {
            await element.StartedUp.WaitAsync(limit, cancel).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task OperateAsync(Element element, RunSettings settings, CancellationToken cancel)
    {
        if (await WaitForStartAsync(element, settings, cancel).ConfigureAwait(false))
        {
            foreach (var (parameter, value) in settings.Sets)
            {
                await SetAsync(element, parameter, value).WaitAsync(cancel).ConfigureAwait(false);
            }

            await Task.Delay(settings.Duration ?? Timeout.InfiniteTimeSpan, cancel).ConfigureAwait(false);
        }
    }

    private static async Task SetAsync(Element element, int parameter, string value)
    {
        try
        {
            await element.SetParameterAsync(parameter, value).ConfigureAwait(false);
        }
        catch (OperatorWriteException exception)
        {
            throw new InputException($"--set {parameter}: {exception.Message}");
        }
    }

    private async Task RunElementsAsync(IReadOnlyList<Element> elements, RunSettings settings, CancellationToken cancel)
    {
        ServedPage? served = null;
        try
        {
            served = await ServePageAsync(elements, settings, cancel).ConfigureAwait(false);

            // What one element refuses ends the run of all.
            var together = new ParallelOptions { MaxDegreeOfParallelism = elements.Count, CancellationToken = cancel };
            await Parallel.ForEachAsync(elements, together, async (element, stop) => await OperateAsync(element, settings, stop).ConfigureAwait(false)).ConfigureAwait(false);
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
            return null;
        }

        var served = await page(elements, port, cancel).ConfigureAwait(false);
        watcher.Say("Page", served.Url.ToString());
        return served;
    }
}
