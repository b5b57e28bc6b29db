namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>An address on the web, without a slash at its end.</summary>
internal readonly record struct WebAddress(string Text)
{
    /// <summary>Reads it; null when it is none.</summary>
    public static WebAddress? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? new WebAddress(text.TrimEnd('/')) : null;
}
