namespace ConnectorEmulator.Model;

/// <summary>A place in Protocol.xml.</summary>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct Position(int Line, int Column);
