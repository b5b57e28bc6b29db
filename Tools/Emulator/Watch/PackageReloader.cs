using System.Diagnostics;
using System.Globalization;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>Watches the files of a package, and makes the package anew when they change. What cannot be run is told and passed over.</summary>
internal sealed class PackageReloader : IDisposable
{
    // Longer than an editor takes to save several files, shorter than one notices.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly IPackageSource source;
    private readonly ConsoleWatcher watcher;
    private readonly ChangeSignal signal = new(TimeProvider.System, Quiet);
    private readonly List<FileSystemWatcher> watchers = [];
    private FileSnapshot last;

    /// <summary>Starts to watch. Start before the first load, so that no change is missed.</summary>
    /// <param name="source">The package.</param>
    /// <param name="watcher">Writes what happens.</param>
    /// <exception cref="InputException">The files cannot be watched.</exception>
    public PackageReloader(IPackageSource source, ConsoleWatcher watcher)
    {
        this.source = source;
        this.watcher = watcher;
        try
        {
            watchers.AddRange(source.Folders.Select(Watch));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Dispose();
            throw new InputException($"--watch: the files of the package cannot be watched: {exception.Message}");
        }

        last = FileSnapshot.Take(source);
    }

    /// <summary>Waits until a change gives a package that can be run.</summary>
    /// <param name="check">Checks more of it; throws an <see cref="InputException"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The package.</returns>
    public async Task<ElementPackage> NextAsync(Action<ElementPackage> check, CancellationToken cancellationToken)
    {
        while (true)
        {
            await signal.WaitAsync(cancellationToken).ConfigureAwait(false);
            var now = FileSnapshot.Take(source);
            var changed = last.Compare(now);
            last = now;
            if (changed.Count > 0 && TryLoad(changed, check) is { } package)
            {
                return package;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => watchers.ForEach(item => item.Dispose());

    private ElementPackage? TryLoad(IReadOnlyList<string> changed, Action<ElementPackage> check)
    {
        watcher.Say("Changed", string.Join(", ", changed));
        var start = Stopwatch.GetTimestamp();
        try
        {
            var package = source.Load();
            check(package);
            watcher.Say("Package", string.Create(CultureInfo.InvariantCulture, $"made anew in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
            return package;
        }
        catch (Exception exception) when (exception is RefusalException or InputException)
        {
            watcher.Say("Refused", string.Create(CultureInfo.InvariantCulture, $"after {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s; nothing is replaced:"));
            watcher.Say(exception.Message);
            return null;
        }
    }

    private FileSystemWatcher Watch(WatchedFolder folder)
    {
        var files = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = folder.IncludesSubfolders };
        foreach (var name in folder.Names)
        {
            files.Filters.Add(name);
        }

        // Which events come depends on the system and the editor; what changed is told by the files.
        files.Changed += (_, _) => signal.Raise();
        files.Created += (_, _) => signal.Raise();
        files.Deleted += (_, _) => signal.Raise();
        files.Renamed += (_, _) => signal.Raise();
        files.Error += (_, _) => signal.Raise();
        files.EnableRaisingEvents = true;
        return files;
    }
}
