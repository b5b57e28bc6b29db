namespace ConnectorEmulator.Web.Trends;

/// <summary>The values of one parameter, or one cell, over the last minutes. A value holds until the next point. Safe for several threads.</summary>
internal sealed class TrendSeries
{
    /// <summary>How far back points are kept; with one sample a second that bounds their number.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Queue<TrendPoint> points = new();
    private TrendPoint? last;

    /// <summary>Adds a point if the value differs from the last one.</summary>
    /// <param name="point">The point; not earlier than the last.</param>
    public void Add(TrendPoint point)
    {
        lock (gate)
        {
            if (last is not { } before || before.Value != point.Value)
            {
                points.Enqueue(point);
                last = point;
            }
        }
    }

    /// <summary>Copies the points of the window, and the one before it: its value still held when the window began.</summary>
    /// <param name="now">The end of the window, in milliseconds since 1970.</param>
    /// <returns>The points, oldest first.</returns>
    public IReadOnlyList<TrendPoint> Read(long now)
    {
        lock (gate)
        {
            Trim(now);
            return [.. points];
        }
    }

    /// <summary>Forgets what is older than the window.</summary>
    /// <param name="now">The end of the window, in milliseconds since 1970.</param>
    public void Forget(long now)
    {
        lock (gate)
        {
            Trim(now);
        }
    }

    private void Trim(long now)
    {
        var start = now - (long)Window.TotalMilliseconds;
        while (points.Count > 1 && points.ElementAt(1).Time <= start)
        {
            points.Dequeue();
        }
    }
}
