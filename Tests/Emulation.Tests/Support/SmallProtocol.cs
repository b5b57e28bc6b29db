using ConnectorEmulator.Hosting;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Tests.Support;

/// <summary>Protocols that are written in a test.</summary>
internal static class SmallProtocol
{
    public const string Table = """
        <Params>
          <Param id="1"><Name>Count</Name><Type>read</Type><Interprete><RawType>numeric text</RawType><Type>double</Type></Interprete></Param>
          <Param id="51"><Name>Count</Name><Type>write</Type></Param>
          <Param id="4"><Name>Dummy</Name><Type>dummy</Type></Param>
          <Param id="100"><Name>Rows</Name><Type>array</Type>
            <ArrayOptions index="0" options=";naming=/102,101">
              <ColumnOption idx="0" pid="101" type="autoincrement" value="1" /><ColumnOption idx="1" pid="102" type="retrieved" options=";foreignKey=200;separator=." />
            </ArrayOptions>
          </Param>
          <Param id="101"><Name>Key</Name><Type>read</Type></Param>
          <Param id="102"><Name>Label</Name><Type>read</Type></Param>
        </Params>
        <QActions><QAction id="1" name="Script" encoding="csharp" triggers="4"><![CDATA[// code]]></QAction></QActions>
        """;

    public static string Xml(string body, string head = "<Type relativeTimers=\"true\">virtual</Type>", string name = "Small") =>
        $"<Protocol xmlns=\"http://www.skyline.be/protocol\">\n<Name>{name}</Name><Version>1.0.0.1</Version>\n{head}\n{body}\n</Protocol>";

    public static ProtocolDefinition Read(string body, string head = "<Type relativeTimers=\"true\">virtual</Type>") => ProtocolReader.Read(Xml(body, head), "small.xml");

    public static (ProtocolDefinition? Protocol, ProtocolProblems Problems) Try(string body, string head = "<Type relativeTimers=\"true\">virtual</Type>", bool leavesOut = false)
    {
        var problems = new ProtocolProblems("small.xml", null, leavesOut);
        return (ProtocolReader.Read(Xml(body, head), problems), problems);
    }

    public static string QAction(int id, string code, string attributes = "triggers=\"4\"") => $"<QAction id=\"{id}\" name=\"Q{id}\" encoding=\"csharp\" {attributes}><![CDATA[{code}]]></QAction>";

    /// <summary>Loads a protocol with a dummy parameter 4 and a text 1 as a package.</summary>
    public static ElementPackage Load(string qactions, string items = "", string name = "Small", string head = "<Type>virtual</Type>", bool leavesOut = false)
    {
        using var folder = new TemporaryFolder();
        const string Params = "<Params><Param id=\"1\"><Name>Text</Name><Type>read</Type></Param><Param id=\"4\"><Name>Dummy</Name><Type>write</Type></Param></Params>";
        return ElementPackage.Load(folder.Write("small.xml", Xml($"{Params}<QActions>{qactions}</QActions>{items}", head, name)), leavesOut: leavesOut);
    }

    public static IReadOnlyList<string> Messages(this IReadOnlyList<Problem> problems) => [.. problems.Select(problem => problem.Message)];
}
