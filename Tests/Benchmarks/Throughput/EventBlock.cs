using System.Text;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks.Throughput;

/// <summary>The frames of one event of each source, ready to be sent; each use changes every value and time, so that no two messages are alike.</summary>
internal sealed class EventBlock
{
    private const int LongestShortFrame = 125;
    private const int SecondsDigits = 10;
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly byte[] frames;
    private readonly List<(int Value, int Seconds, int Nanoseconds)> places = [];
    private long microseconds = DateTimeOffset.UtcNow.ToUnixTimeSeconds() * MicrosecondsPerSecond;

    /// <summary>Makes the block.</summary>
    /// <param name="sources">The sources.</param>
    public EventBlock(IReadOnlyList<Guid> sources)
    {
        var all = new List<byte>();
        foreach (var source in sources)
        {
            var text = Event(source);
            all.AddRange(Frame(text));
            var start = all.Count - text.Length;
            var time = start + Behind(text, "creation_timestamp\":\"");
            places.Add((start + Behind(text, "\"value\":"), time, time + SecondsDigits + 1));
        }

        frames = [.. all];
    }

    /// <summary>Gets how many messages it holds.</summary>
    public int Count => places.Count;

    /// <summary>Gives each event its next value and time.</summary>
    /// <returns>The bytes to send.</returns>
    public ReadOnlyMemory<byte> Next()
    {
        foreach (var (value, seconds, nanoseconds) in places)
        {
            microseconds++;
            Write(value, 5, (microseconds % 90_000) + 10_000);
            Write(seconds, SecondsDigits, microseconds / MicrosecondsPerSecond);
            Write(nanoseconds, 9, microseconds % MicrosecondsPerSecond * 1000);
        }

        return frames;
    }

    /// <summary>Makes an unmasked text frame (RFC 6455, 5.2).</summary>
    /// <param name="text">The message, shorter than 65,536 bytes of ASCII.</param>
    /// <returns>The frame.</returns>
    public static byte[] Frame(string text)
    {
        var data = Encoding.ASCII.GetBytes(text);
        return data.Length > LongestShortFrame ? [0x81, 126, (byte)(data.Length >> 8), (byte)data.Length, .. data] : [0x81, (byte)data.Length, .. data];
    }

    private static int Behind(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;

    private static string Event(Guid source) =>
        "{\"event_type\":\"number/temperature/C\",\"identity\":{\"source_id\":\"" + source + "\",\"flow_id\":\"dd478178-bd80-5417-bebd-2c2243299fbd\"},"
        + "\"message_type\":\"state\",\"payload\":{\"scale\":10,\"value\":00000},"
        + "\"timing\":{\"origin_timestamp\":\"1795328816:900634752\",\"creation_timestamp\":\"0000000000:000000000\"}}";

    private void Write(int place, int digits, long number)
    {
        for (var index = place + digits - 1; index >= place; index--, number /= 10)
        {
            frames[index] = (byte)('0' + (number % 10));
        }
    }
}
