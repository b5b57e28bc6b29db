using System.Text;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>
/// Puts into the device's messages what the element sent this time: an identifier or a time that a device repeats is that of the running element, not that of the recorded one. A value is taken for
/// a repeated one under the same name, or wherever it stands if it is a text of eight characters or more.
/// </summary>
internal sealed class Correlation
{
    private const int LongText = 10;

    private readonly Dictionary<string, (string Name, string Now)> values = new(StringComparer.Ordinal);

    /// <summary>Learns what differs.</summary>
    /// <param name="differences">The recorded scalars, and what came in their place.</param>
    public void Learn(IEnumerable<(JsonScalar Recorded, string Raw)> differences)
    {
        foreach (var (recorded, raw) in differences)
        {
            values[recorded.Raw] = (recorded.Name, raw);
        }
    }

    /// <summary>Writes a message of the device.</summary>
    /// <param name="message">The recorded message.</param>
    /// <returns>Its payload, to the byte unless a value in it is replaced.</returns>
    public ReadOnlyMemory<byte> Write(RecordedMessage message)
    {
        if (values.Count == 0 || !message.IsText || JsonScalars.Read(message.Data.Span) is not { } json)
        {
            return message.Data;
        }

        var output = new MemoryStream();
        var done = 0;
        foreach (var scalar in json.Scalars)
        {
            if (values.TryGetValue(scalar.Raw, out var value) && (value.Name == scalar.Name || (!scalar.IsNumber && scalar.Raw.Length >= LongText)))
            {
                output.Write(message.Data.Span[done..scalar.Start]);
                output.Write(Encoding.UTF8.GetBytes(value.Now));
                done = scalar.Start + scalar.Length;
            }
        }

        output.Write(message.Data.Span[done..]);
        return output.ToArray();
    }
}
