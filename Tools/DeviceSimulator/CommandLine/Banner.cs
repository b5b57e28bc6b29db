using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sources;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.CommandLine;

/// <summary>What the console says at the start.</summary>
internal static class Banner
{
    private const int SourcesShown = 20;

    /// <summary>Writes the addresses, the first sources, and how to make faults happen.</summary>
    public static void Write(SimulatedDevice device, TextWriter output)
    {
        output.WriteLine($"Device simulator: {device.WebSocketUrl} and {device.RestUrl}");
        foreach (SimulatedSource source in device.Sources.Take(SourcesShown))
        {
            output.WriteLine($"  {source.Id}  {source.EventType,-20}  {source.Label}");
        }

        if (device.Sources.Count > SourcesShown)
        {
            output.WriteLine($"  and {device.Sources.Count - SourcesShown} more");
        }

        output.WriteLine($"Faults: curl {device.RestUrl}faults lists them; curl -d VALUE {device.RestUrl}faults/NAME applies one. Ctrl+C ends.");
    }
}
