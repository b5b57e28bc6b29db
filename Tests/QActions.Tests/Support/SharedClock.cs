using System.Threading;
using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>A clock that one thread moves while others read it.</summary>
internal sealed class SharedClock : IClock
{
    private static readonly DateTime Start = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private long elapsed;

    public DateTime UtcNow => Start + Elapsed;

    public TimeSpan Elapsed => new(Interlocked.Read(ref elapsed));

    public void Advance(double seconds) => Interlocked.Add(ref elapsed, TimeSpan.FromSeconds(seconds).Ticks);
}
