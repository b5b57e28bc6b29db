using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

internal sealed class TestClock : IClock
{
    public DateTime UtcNow { get; private set; } = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    public TimeSpan Elapsed { get; private set; } = TimeSpan.FromHours(1);

    public void Advance(double seconds)
    {
        UtcNow += TimeSpan.FromSeconds(seconds);
        Elapsed += TimeSpan.FromSeconds(seconds);
    }

    public void SetWallClock(DateTime utc) => UtcNow = utc;
}
