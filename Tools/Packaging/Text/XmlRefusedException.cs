using System.Xml;

namespace ConnectorEmulator.Packaging.Text;

/// <summary>A document that is well-formed, and refused.</summary>
/// <param name="reason">Why.</param>
/// <param name="line">The line.</param>
/// <param name="position">The column.</param>
internal sealed class XmlRefusedException(string reason, int line, int position) : XmlException(reason, null, line, position)
{
    /// <summary>Gets why.</summary>
    public string Reason { get; } = reason;
}
