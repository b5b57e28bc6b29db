using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Packaging.Output;

/// <summary>A Protocol.xml with the code of its QActions inside.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sources">Where each of its lines comes from.</param>
internal sealed record AssembledProtocol(string Text, SourceMap Sources);
