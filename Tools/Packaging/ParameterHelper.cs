using System.Xml.Linq;
using ConnectorEmulator.Packaging.Helper;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Protocol;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging;

/// <summary>
/// Generates the helper of a protocol as DataMiner Integration Studio and an agent do: the class <c>Parameter</c> with the ids of the parameters, the interface
/// <c>SLProtocolExt</c> with a property for each of them, and a class for each table and its rows. An agent makes its own, so that the helper is never packed.
/// </summary>
public static class ParameterHelper
{
    /// <summary>Generates the helper from the text of a Protocol.xml.</summary>
    /// <param name="protocolXml">The text, with or without byte order mark.</param>
    /// <param name="file">Name of the file to use in problems.</param>
    /// <param name="isNamed">Whether some code names a member: those that none names are left out; null leaves out none.</param>
    /// <returns>C# source with <c>\n</c> line ends; the same for the same parameters.</returns>
    /// <exception cref="RefusalException">The XML is malformed, or a parameter has a name that the helper cannot have.</exception>
    public static string Generate(string protocolXml, string file = RepositoryLayout.ProtocolName, Func<string, bool>? isNamed = null)
    {
        var problems = new ProblemList();
        var document = XmlLines.Parse(protocolXml.TrimStart('\uFEFF'), file, problems) ?? throw problems.ToException();
        var root = document.Root!;
        var source = HelperWriter.Write(HelperModel.Of(root, file, problems), (id, name) => ReportClash(root, id, name, file, problems), isNamed ?? (_ => true));
        problems.ThrowIfAny();
        return source;
    }

    /// <summary>Generates the class for a repository.</summary>
    /// <param name="layout">The repository.</param>
    /// <returns>C# source with <c>\n</c> line ends; the same for the same parameters.</returns>
    /// <exception cref="RefusalException">There is no Protocol.xml, it is malformed, or a parameter's name can not be a constant.</exception>
    public static string Generate(RepositoryLayout layout)
    {
        var problems = new ProblemList();
        var content = Utf8File.Read(layout.ProtocolFile, layout.ProtocolFileName, problems) ?? throw problems.ToException();
        return Generate(content.Text, layout.ProtocolFileName);
    }

    private static void ReportClash(XElement root, int id, string name, string file, ProblemList problems)
    {
        var element = root.Items("Params", "Param").FirstOrDefault(element => UniqueIds.Id(element) == id) ?? root;
        problems.Add(file, element, $"Parameter {id} would be called '{name}' in code, and the helper has that name already. Rename the parameter.");
    }
}
