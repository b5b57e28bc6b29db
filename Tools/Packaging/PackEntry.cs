namespace ConnectorEmulator.Packaging;

/// <summary>A file inside a package.</summary>
/// <param name="Name">Path inside the package, with forward slashes.</param>
/// <param name="Size">Uncompressed size in bytes.</param>
public sealed record PackEntry(string Name, int Size);
