using ConnectorEmulator.DeviceSimulator;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>What the console says at the start.</summary>
internal static class Banner
{
    private const int Shown = 20;

    /// <summary>Writes the addresses, the first devices and sources, and how to make faults happen.</summary>
    public static void Write(SimulatedDevice device, TextWriter output)
    {
        output.WriteLine($"Device simulator: {device.WebSocketUrl} and {device.RestUrl}");
        WriteSome(output, device.Devices, part => $"{device.WebSocketUrlOf(part)}  {part.Label}, sources: {part.Sources.Count}");
        WriteSome(output, device.Sources, source => $"{source.Id}  {source.EventType,-20}  {source.Label}");
        output.WriteLine($"Faults: curl {device.RestUrl}faults lists them; curl -d VALUE {device.RestUrl}faults/NAME applies one. Ctrl+C ends.");
    }

    private static void WriteSome<T>(TextWriter output, IReadOnlyList<T> items, Func<T, string> line)
    {
        foreach (var item in items.Take(Shown))
        {
            output.WriteLine("  " + line(item));
        }

        if (items.Count > Shown)
        {
            output.WriteLine($"  and {items.Count - Shown} more");
        }
    }
}
