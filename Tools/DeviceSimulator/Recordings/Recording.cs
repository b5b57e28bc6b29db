namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>What was said between an element and a device. It does not change, and may be played by any number of devices.</summary>
/// <param name="Connections">The WebSockets, in the order in which they opened or failed to.</param>
/// <param name="Exchanges">The HTTP requests that were answered or failed, in order.</param>
public sealed record Recording(IReadOnlyList<RecordedConnection> Connections, IReadOnlyList<RecordedExchange> Exchanges)
{
    /// <summary>Gets the hosts and ports of the recorded devices; a device that plays the recording puts its own in their place.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>Gets what is missing of it; null when it is whole.</summary>
    public string? Warning { get; init; }

    /// <summary>The size of the largest file that is read, in bytes.</summary>
    public const int LargestFile = 128 * 1024 * 1024;

    /// <summary>Reads a recording.</summary>
    /// <param name="path">A file that was recorded, or a HAR file as a browser saves it.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="RecordingException">It is neither, or there is nothing in it to play.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Recording Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = File.OpenRead(path);
        if (file.Length > LargestFile)
        {
            throw new RecordingException($"it has {file.Length} bytes, and a recording at most {LargestFile}; record a shorter time.");
        }

        return Parse(new StreamReader(file).ReadToEnd());
    }

    /// <summary>Reads the text of a recording.</summary>
    /// <param name="text">The lines, or the HAR.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="RecordingException">It is neither, or there is nothing in it to play.</exception>
    public static Recording Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var recording = LineReader.IsRecording(text) ? LineReader.Read(text) : HarReader.Read(text);
        return recording.Connections.Count + recording.Exchanges.Count > 0
            ? recording
            : throw new RecordingException("there is no WebSocket in it that opened and no HTTP request that was answered; there is nothing to play.");
    }

    /// <summary>Gets the hosts and ports of addresses.</summary>
    /// <param name="urls">The addresses.</param>
    /// <returns>Each once.</returns>
    internal static IReadOnlyList<string> AuthoritiesOf(IEnumerable<string?> urls) =>
        [.. urls.Select(url => AddressOf(url)?.Authority ?? string.Empty).Where(text => text.Length > 0).Distinct()];

    /// <summary>Gets the path and query of an address.</summary>
    /// <param name="url">The address.</param>
    /// <returns>The path and query; null when it is not an address.</returns>
    internal static string? TargetOf(string? url) => AddressOf(url)?.PathAndQuery;

    // On some systems a path alone is an address, too: that of a file.
    private static Uri? AddressOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("ws" or "wss" or "http" or "https") ? address : null;
}
