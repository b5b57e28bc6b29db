using System.Xml.Linq;
using Skyline.DataMiner.WebSocketDriver.Packager.Helper;
using Skyline.DataMiner.WebSocketDriver.Packager.Protocol;
using Skyline.DataMiner.WebSocketDriver.Packager.Text;

namespace Skyline.DataMiner.WebSocketDriver.Packager;

/// <summary>
/// Generates class <c>Skyline.DataMiner.Scripting.Parameter</c>: the parameter ids of a protocol as constants, with the names that
/// DataMiner Integration Studio gives them. An agent makes its own, so the class is never packed.
/// </summary>
public static class ParameterHelper
{
    /// <summary>Generates the class from the text of a Protocol.xml.</summary>
    /// <param name="protocolXml">The text, with or without byte order mark.</param>
    /// <param name="file">Name of the file to use in problems.</param>
    /// <returns>C# source with <c>\n</c> line ends; the same for the same parameters.</returns>
    /// <exception cref="PackagingException">The XML is malformed, or a parameter's name can not be a constant.</exception>
    public static string Generate(string protocolXml, string file = RepositoryLayout.ProtocolName)
    {
        var problems = new ProblemList();
        XDocument document = XmlLines.Parse(protocolXml.TrimStart('\uFEFF'), file, problems) ?? throw problems.ToException();
        var model = HelperModel.Of(document.Root!, file, problems);
        problems.ThrowIfAny();
        return HelperWriter.Write(model);
    }

    internal static string Generate(RepositoryLayout layout)
    {
        var problems = new ProblemList();
        var content = Utf8File.Read(layout.ProtocolFile, RepositoryLayout.ProtocolName, problems) ?? throw problems.ToException();
        return Generate(content.Text);
    }
}
