using System.Diagnostics;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tool.Output;
using ConnectorEmulator.Tool.Watch;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>
/// Runs a package, and if it is watched runs it anew whenever its files change: the saved values and the address of the page stay. What is saved without a
/// folder for it lives in a temporary one, as long as the run.
/// </summary>
internal sealed class SourceRun(IPackageSource source, ConsoleWatcher watcher, StartPage page)
{
    private PagePort? kept;

    /// <summary>Runs the package.</summary>
    /// <param name="settings">What the command line asks for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The exit code; with several runs that of the last.</returns>
    /// <exception cref="InputException">A setting does not fit the protocol.</exception>
    public async Task<int> RunAsync(RunSettings settings, CancellationToken cancel)
    {
        if (settings.WaitForDebugger && !await DebuggerWait.WaitAsync(watcher, cancel).ConfigureAwait(false))
        {
            return ExitCodes.Failure;
        }

        if (!settings.Watch)
        {
            return await new PackageRun(watcher, page).RunAsync(source.Load(), settings, cancel).ConfigureAwait(false);
        }

        using var reloader = new PackageReloader(source, watcher);
        var state = settings.State is null ? Directory.CreateTempSubdirectory("element-") : null;
        try
        {
            return await RunAgainAsync(source.Load(), reloader, settings with { State = settings.State ?? state!.FullName }, cancel).ConfigureAwait(false);
        }
        finally
        {
            state?.Delete(recursive: true);
        }
    }

    private static bool IsRefusal(Task<int> run) => run.Exception?.InnerException is InputException or RefusalException;

    private async Task<int> RunAgainAsync(ElementPackage package, PackageReloader reloader, RunSettings settings, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var run = new PackageRun(watcher, ServeAsync);
        for (var isFirst = true; ; isFirst = false)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var running = run.RunAsync(package, isFirst ? settings : Continue(settings, start), end.Token);
            var next = reloader.NextAsync(changed => PackageRun.Check(changed, settings), end.Token);
            await Task.WhenAny(running, next).ConfigureAwait(false);
            if (running.IsCompleted && !isFirst && IsRefusal(running))
            {
                watcher.Say("Refused", $"Nothing runs until the next change. {running.Exception!.InnerException!.Message}");
                await Task.WhenAny(next, Task.Delay(Continue(settings, start).Duration ?? Timeout.InfiniteTimeSpan, end.Token)).ConfigureAwait(false);
            }

            var isReplaced = next.IsCompletedSuccessfully && !running.IsCompletedSuccessfully;
            await end.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (next.IsFaulted)
            {
                // Whoever watches must not believe that changes are still taken.
                await next.ConfigureAwait(false);
            }

            if (!isReplaced || (running.IsFaulted && !IsRefusal(running)))
            {
                return await running.ConfigureAwait(false);
            }

            package = await next.ConfigureAwait(false);
            await UnusedCode.ReleaseAsync().ConfigureAwait(false);
        }
    }

    // The time of a run counts from its first start, and what the first start did once and the element saved is not done again.
    private static RunSettings Continue(RunSettings settings, long start)
    {
        var left = settings.Duration - Stopwatch.GetElapsedTime(start);
        return settings with { Sets = settings.SetsAtRestart ?? settings.Sets, Duration = left < TimeSpan.Zero ? TimeSpan.Zero : left };
    }

    private async Task<ServedPage> ServeAsync(IReadOnlyList<Element> elements, PagePort port, CancellationToken cancellationToken)
    {
        var served = await page(elements, kept ?? port, cancellationToken).ConfigureAwait(false);
        kept = new PagePort(served.Url.Port, IsGiven: false);
        return served;
    }
}
