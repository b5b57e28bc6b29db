using System.Xml;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Protocol;

/// <summary>Reading XML so that every node knows its line.</summary>
internal static class XmlLines
{
    /// <summary>Parses a document; a malformed one becomes a problem.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">Name to use in a problem.</param>
    /// <param name="problems">Takes the problem.</param>
    /// <returns>The document, or <see langword="null"/> when it is malformed.</returns>
    public static XDocument? Parse(string text, string file, ProblemList problems)
    {
        try
        {
            return SafeXml.Parse(text);
        }
        catch (XmlException malformed)
        {
            problems.Add(file, malformed.LineNumber, SafeXml.Explain(malformed), malformed.LinePosition);
            return null;
        }
    }

    /// <summary>Adds a problem at a node.</summary>
    /// <param name="problems">Takes it.</param>
    /// <param name="file">The file, relative to the repository, with forward slashes.</param>
    /// <param name="place">The node.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public static void Add(this ProblemList problems, string file, XObject place, string message) => problems.Add(file, place.Line(), message, place.Column());

    public static int Line(this XObject node) => ((IXmlLineInfo)node).LineNumber;

    public static int Column(this XObject node) => ((IXmlLineInfo)node).LinePosition;

    public static IEnumerable<XElement> Named(this IEnumerable<XElement> elements, string localName) =>
        elements.Where(element => element.Name.LocalName == localName);

    /// <summary>Gets the items of a container below the root, for example <c>Params</c> and <c>Param</c>.</summary>
    /// <param name="root">The root element.</param>
    /// <param name="container">Local name of the container.</param>
    /// <param name="item">Local name of the items.</param>
    /// <returns>The items in their order.</returns>
    public static IEnumerable<XElement> Items(this XElement root, string container, string item) =>
        root.Elements().Named(container).Elements().Named(item);
}
