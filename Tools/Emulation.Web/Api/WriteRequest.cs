namespace ConnectorEmulator.Web.Api;

/// <summary>The body of a write.</summary>
/// <param name="Value">The value, or the text of a discreet, always as text.</param>
/// <param name="Key">The row's primary key; only for cells.</param>
internal sealed record WriteRequest(string? Value, string? Key);
