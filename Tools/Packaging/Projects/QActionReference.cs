namespace ConnectorEmulator.Packaging.Projects;

/// <summary>A reference from a QAction project to another one.</summary>
internal sealed record QActionReference(int Id, int Line);
