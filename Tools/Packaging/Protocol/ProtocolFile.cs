using System.Xml.Linq;

namespace ConnectorEmulator.Packaging.Protocol;

/// <summary>A Protocol.xml: its text, which stays as the author wrote it, and what packing needs to know of it.</summary>
/// <param name="Text">The text without byte order mark.</param>
/// <param name="HasByteOrderMark">Whether the file starts with one.</param>
/// <param name="Root">The root element.</param>
/// <param name="Name">Name of the protocol.</param>
/// <param name="Version">Version of the protocol.</param>
/// <param name="QActions">The QActions, C# and other, in their order.</param>
internal sealed record ProtocolFile(
    string Text, bool HasByteOrderMark, XElement Root, string Name, string Version, IReadOnlyList<QActionNode> QActions);
