namespace ConnectorEmulator.Loading;

/// <summary>The content of a package: the assembled Protocol.xml and the assemblies that its QActions refer to.</summary>
/// <param name="XmlFile">The file that Protocol.xml is, or is in, for messages.</param>
/// <param name="Xml">The text of Protocol.xml.</param>
/// <param name="Assemblies">The assemblies by the path that a dllImport gives, in lower case with backslashes.</param>
internal sealed record ProtocolPackage(string XmlFile, string Xml, IReadOnlyDictionary<string, byte[]> Assemblies)
{
    /// <summary>Gives the form in which paths are compared.</summary>
    /// <param name="path">A path from a package or a dllImport.</param>
    /// <returns>The path in lower case with backslashes.</returns>
    public static string Normalize(string path) => path.Replace('/', '\\').ToLowerInvariant();
}
