namespace ConnectorEmulator.Connections;

/// <summary>What became of a request.</summary>
/// <param name="StatusLine">The status line; null when there was no response.</param>
/// <param name="Headers">The response headers.</param>
/// <param name="Content">The body.</param>
/// <param name="Failure">Why there was no response; empty when there was one.</param>
internal sealed record HttpAnswer(string? StatusLine, ILookup<string, string> Headers, byte[] Content, string Failure)
{
    /// <summary>
    /// Gets a value indicating whether the request is made again: there was no answer in time, no connection, or none that is secure. Source: DataMiner documentation,
    /// "Implementing HTTP communication", notes.
    /// </summary>
    public bool IsRetried { get; init; }

    /// <summary>Gets a value indicating whether the status is a success.</summary>
    public bool IsSuccess { get; init; }

    /// <summary>Creates the answer to a request without a response.</summary>
    /// <param name="failure">Why there was none.</param>
    /// <returns>The answer.</returns>
    public static HttpAnswer None(string failure) => new(null, Array.Empty<string>().ToLookup(item => item), [], failure);
}
