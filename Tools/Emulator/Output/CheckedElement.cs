namespace ConnectorEmulator.Tool.Output;

/// <summary>What was checked of an element.</summary>
/// <param name="Name">The element.</param>
/// <param name="Checks">What was checked.</param>
internal sealed record CheckedElement(string Name, IReadOnlyList<Check> Checks);
