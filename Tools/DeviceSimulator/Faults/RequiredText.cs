namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>A text that is not empty.</summary>
internal readonly record struct RequiredText(string Text)
{
    /// <summary>Reads it; null when there is none.</summary>
    public static RequiredText? Read(string text) => text.Length > 0 ? new RequiredText(text) : null;
}
