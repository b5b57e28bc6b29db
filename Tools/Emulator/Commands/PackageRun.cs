using System.Diagnostics;
using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;
using Skyline.DataMiner.WebSocketDriver.Emulator.Reloading;
using Skyline.DataMiner.WebSocketDriver.Emulator.Reporting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Watching;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Commands;

/// <summary>Runs a package until its time is up or it is stopped.</summary>
internal sealed class PackageRun(ConsoleWatcher watcher, StartPage page)
{
    /// <summary>Runs a package.</summary>
    /// <param name="source">Where the package comes from.</param>
    /// <param name="settings">What the command line asks for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">A setting names something that is not in the protocol.</exception>
    public async Task<int> RunAsync(IPackageSource source, RunSettings settings, CancellationToken cancel)
    {
        PrepareReport(settings.Report);
        var package = source.Load();
        Check(package.Protocol, settings);
        watcher.Say("Package", $"{package.Protocol.Name} {package.Protocol.Version} ({package.Source})");
        var start = Stopwatch.GetTimestamp();
        var element = await Element.StartAsync(package, ToOptions(package, settings), watcher.Watch, cancel).ConfigureAwait(false);
        await using (element.ConfigureAwait(false))
        {
            await RunElementAsync(element, settings, cancel).ConfigureAwait(false);
            var report = element.Snapshot();
            await element.StopAsync().ConfigureAwait(false);
            var failures = Verdict.Judge(element, report);
            watcher.Summarize(Stopwatch.GetElapsedTime(start), report, failures);
            await WriteReportAsync(settings.Report, report).ConfigureAwait(false);
            return failures.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
        }
    }

    private static ElementOptions ToOptions(ElementPackage package, RunSettings settings) => new()
    {
        Name = package.Protocol.Name,
        Connections = settings.Connections,
        Readings = settings.Readings,
        DataMiner = settings.DataMiner,
        CallCost = settings.CallCost,
        StateFolder = settings.State,
    };

    private static void Check(ProtocolDefinition protocol, RunSettings settings)
    {
        foreach (var id in settings.Connections.Keys.Where(id => !protocol.Connections.ContainsKey(id)))
        {
            throw new InputException($"--connection {id}: the protocol has no such connection; it has {string.Join(", ", protocol.Connections.Keys.Order())}.");
        }

        foreach (var (id, _) in settings.Sets.Where(set => !protocol.Parameters.ContainsKey(set.Parameter)))
        {
            throw new InputException($"--set {id}: the protocol has no such parameter.");
        }
    }

    // A run that cannot tell what came of it is refused before it starts.
    private static void PrepareReport(string? file)
    {
        try
        {
            if (file is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                File.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"--report {file}: {exception.Message}");
        }
    }

    private static async Task WriteReportAsync(string? file, ElementReport report)
    {
        try
        {
            if (file is not null)
            {
                await File.WriteAllTextAsync(file, ReportWriter.Write(report)).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--report {file}: {exception.Message}");
        }
    }

    // A run that stops by itself does so even when the element never starts up.
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
                await element.SetParameterAsync(parameter, value).ConfigureAwait(false);
            }

            await Task.Delay(settings.Duration ?? Timeout.InfiniteTimeSpan, cancel).ConfigureAwait(false);
        }
    }

    private async Task RunElementAsync(Element element, RunSettings settings, CancellationToken cancel)
    {
        var served = await ServePageAsync(element, settings, cancel).ConfigureAwait(false);
        try
        {
            await OperateAsync(element, settings, cancel).ConfigureAwait(false);
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

    private async Task<ServedPage?> ServePageAsync(Element element, RunSettings settings, CancellationToken cancel)
    {
        if (settings.Page is not { } port)
        {
            return null;
        }

        var served = await page([element], port, cancel).ConfigureAwait(false);
        watcher.Say("Page", served.Url.ToString());
        return served;
    }
}
