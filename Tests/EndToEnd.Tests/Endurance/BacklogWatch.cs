using System.Globalization;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>Notes the largest backlog that an element shows, in seconds.</summary>
internal sealed class BacklogWatch : IDisposable
{
    private readonly Element element;

    /// <summary>Begins to watch.</summary>
    public BacklogWatch(Element element)
    {
        this.element = element;
        element.Changed += Note;
        Note(DriverParameters.Backlog);
    }

    /// <summary>The largest one so far; below 0 as long as the connection was closed.</summary>
    public double Largest { get; private set; } = double.MinValue;

    /// <inheritdoc/>
    public void Dispose() => element.Changed -= Note;

    // Only the tick of the element sets it.
    private void Note(int parameter)
    {
        if (parameter == DriverParameters.Backlog)
        {
            Largest = Math.Max(Largest, Convert.ToDouble(element.SnapshotParameter(parameter).Value, CultureInfo.InvariantCulture));
        }
    }
}
