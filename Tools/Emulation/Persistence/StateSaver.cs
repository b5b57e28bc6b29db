using System.Text.Json;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Packaging.Text;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Persistence;

/// <summary>
/// Keeps what outlives a restart in a file: written a moment after a change and when the element stops, always as a whole new file that then takes the old
/// one's place.
/// </summary>
internal sealed class StateSaver : IAsyncDisposable
{
    private const string FileName = "element.json";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, RespectNullableAnnotations = true };

    private readonly ElementValues values;
    private readonly Observers observers;
    private readonly ElementLog log;
    private readonly string? path;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ITimer? timer;
    private int isScheduled;
    private bool isFileLeftAlone;

    /// <summary>Creates the saver.</summary>
    /// <param name="values">The values of the element.</param>
    /// <param name="observers">Tells when there is something to save.</param>
    /// <param name="log">The element log.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="folder">The folder; null saves nothing.</param>
    public StateSaver(ElementValues values, Observers observers, ElementLog log, TimeProvider clock, string? folder)
    {
        this.values = values;
        this.observers = observers;
        this.log = log;
        if (folder is not null)
        {
            path = Path.Combine(folder, FileName);
            timer = clock.CreateTimer(_ => Save(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            observers.SaveNeeded += Schedule;
        }
    }

    /// <summary>Reads what was saved. A file that cannot be read is kept under another name, because the next save takes its place.</summary>
    /// <returns>What was saved; nothing when there is no file yet.</returns>
    public SavedState Load()
    {
        try
        {
            return path is not null && File.Exists(path) ? Read(BoundedFile.ReadText(path)) : new SavedState();
        }
        catch (JsonException exception)
        {
            var kept = path + ".unreadable";
            File.Move(path!, kept, overwrite: true);
            log.Error($"The saved values in {path} cannot be read, so the element starts without them; they are kept in {kept}: {exception.Message}");
            return new SavedState();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            isFileLeftAlone = true;
            log.Error($"The saved values in {path} cannot be read, so the element starts without them and saves nothing: {exception.Message}");
            return new SavedState();
        }
    }

    // The reader checks members only: what a list or an object holds may still be null.
    private static SavedState Read(string json)
    {
        var state = JsonSerializer.Deserialize<SavedState>(json, Format) ?? throw new JsonException("It is null.");
        var hasNull = state.Parameters.ContainsValue(null!) || state.Tables.Values.Any(rows => rows is null || rows.Any(row => row is null || row.ContainsValue(null!)));
        return hasNull ? throw new JsonException("A parameter, a table, a row or a cell is null.") : state;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (timer is not null)
        {
            observers.SaveNeeded -= Schedule;
            await timer.DisposeAsync().ConfigureAwait(false);
            Save();
        }

        turn.Dispose();
    }

    private void Schedule()
    {
        if (Interlocked.Exchange(ref isScheduled, 1) == 0)
        {
            timer!.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    private void Save()
    {
        Interlocked.Exchange(ref isScheduled, 0);
        if (isFileLeftAlone)
        {
            return;
        }

        turn.Wait();
        try
        {
            var state = new SavedState
            {
                Parameters = values.Protocol.Parameters.Values.Where(item => values.Saves(item) && values.Store.Get(item.Id) is not null)
                    .ToDictionary(item => item.Id, item => values.Converter.ToText(values.Store.Get(item.Id))),
                Tables = SavedTables.Collect(values),
            };
            PrivateFile.Replace(path!, JsonSerializer.Serialize(state, Format));
        }
        catch (Exception exception)
        {
            // This runs on a timer, where an exception would end the process; the next change tries again.
            log.Error($"The saved values could not be written to {path}: {exception.Message}");
        }
        finally
        {
            turn.Release();
        }
    }
}
