using System.Globalization;
using System.Threading.Channels;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>
/// Measures how long events take from their creation on the device to their cell. After each write of the table it looks for rows with another event time;
/// device and element share a clock. Looking takes a moment, which counts: the figures are never too good.
/// </summary>
internal sealed class LatencyWatch : IAsyncDisposable
{
    private readonly Element element;
    private readonly Dictionary<string, double> eventTimes = [];
    private readonly List<double> latencies = [];
    private readonly Channel<bool> writes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task watching;

    /// <summary>Begins to watch; what the table holds already does not count.</summary>
    public LatencyWatch(Element element)
    {
        this.element = element;
        Look();
        latencies.Clear();
        element.Changed += Note;
        watching = Task.Run(WatchAsync);
    }

    /// <summary>Ends the watch.</summary>
    /// <returns>The times in milliseconds, ascending.</returns>
    public async Task<IReadOnlyList<double>> EndAsync()
    {
        await DisposeAsync();
        Look();
        return [.. latencies.Order()];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        element.Changed -= Note;
        writes.Writer.TryComplete();
        await watching;
    }

    private void Note(int parameter)
    {
        if (parameter == DriverParameters.Sources)
        {
            writes.Writer.TryWrite(true);
        }
    }

    private async Task WatchAsync()
    {
        await foreach (var _ in writes.Reader.ReadAllAsync())
        {
            Look();
        }
    }

    private void Look()
    {
        var rows = element.SnapshotTable(DriverParameters.Sources).Rows;
        var now = DateTime.UtcNow.ToOADate();
        foreach (var row in rows)
        {
            var key = (string)row[SourceColumn.Id]!;
            var eventTime = Convert.ToDouble(row[SourceColumn.EventTime] ?? 0d, CultureInfo.InvariantCulture);
            if (eventTimes.TryGetValue(key, out var before) && before == eventTime)
            {
                continue;
            }

            eventTimes[key] = eventTime;
            latencies.Add(TimeSpan.FromDays(now - eventTime).TotalMilliseconds);
        }
    }
}
