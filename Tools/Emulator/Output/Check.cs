namespace ConnectorEmulator.Tool.Output;

/// <summary>Something that a run checked.</summary>
/// <param name="Name">What has to hold.</param>
/// <param name="Failure">What went wrong, as a sentence; null when it holds.</param>
internal sealed record Check(string Name, string? Failure = null);
