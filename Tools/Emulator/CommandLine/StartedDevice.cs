namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>A device that runs beside an element.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="SourceIds">The sources that an operator would enter; none for a device that a script describes.</param>
/// <param name="Device">Ends it.</param>
internal sealed record StartedDevice(DeviceAddress Address, IReadOnlyList<Guid> SourceIds, IAsyncDisposable Device) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Device.DisposeAsync();
}
