using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Packaging.Tests.Helper;

/// <summary>A protocol with every kind of parameter and name, and what the helper makes of it.</summary>
internal static class HelperSample
{
    public const string Protocol =
        """
        <Protocol><Params>
        <Param id="2"><Name>afterStartup</Name><Type>dummy</Type></Param>
        <Param id="30"><Name>pollState</Name><Type>read</Type></Param>
        <Param id="10"><Name>serverUrl</Name><Type options="dynamic ip 1">read</Type></Param>
        <Param id="60"><Name>serverUrl</Name><Type>write</Type></Param>
        <Param id="61"><Name>Start Now</Name><Type>write</Type><Measurement><Discreets>
          <Discreet><Display>Start &amp; wait</Display><Value>1</Value></Discreet><Discreet><Display>Start</Display><Value>2</Value></Discreet>
        </Discreets></Measurement></Param>
        <Param id="5"><Name>title_Begin</Name><Type>fixed</Type></Param>
        <Param id="1000"><Name>pollManager</Name><Type>array</Type><ArrayOptions index="1">
          <ColumnOption idx="2" pid="1003" options=";save;foreignKey=2000" /><ColumnOption idx="0" pid="1001" /><ColumnOption idx="1" pid="1002" /><ColumnOption idx="3" />
        </ArrayOptions></Param>
        <Param id="1001"><Name>pollManagerName</Name><Type>read</Type></Param>
        <Param id="1002"><Name>pollManagerKey</Name><Type>read</Type></Param>
        <Param id="1003"><Name>Poll ManagerGroup</Name><Type>read</Type><Interprete><Exceptions><Exception><Display>N/A</Display><Value>-1</Value></Exception></Exceptions></Interprete></Param>
        <Param id="1051"><Name>pollManagerName</Name><Type>write</Type></Param>
        <Param id="2000"><Name>Poll Groups</Name><Type id="2002;2003">array</Type><ArrayOptions index="0"><ColumnOption idx="0" pid="2001" /></ArrayOptions></Param>
        <Param id="2001"><Name>key</Name><Type>read</Type></Param>
        <Param id="2002"><Name>Label</Name><Type>read</Type></Param>
        <Param id="2003"><Name>Label</Name><Type>write</Type></Param>
        </Params></Protocol>
        """;

    public static string Generate(string parameters) => ParameterHelper.Generate($"<Protocol><Params>{parameters}</Params></Protocol>");

    public static string Parameter(int id, string name, string type = "read", string attributes = "") =>
        $"""<Param id="{id}" {attributes}><Name>{name}</Name><Type>{type}</Type></Param>""";

    /// <summary>Gives the constants of the class Parameter.</summary>
    public static IEnumerable<string> Constants(string source) =>
        Nodes<VariableDeclaratorSyntax>(source).Where(constant => constant.Initializer is not null).Select(constant => $"{Owner(constant)}.{constant}");

    /// <summary>Gives the properties of a class or interface.</summary>
    public static IEnumerable<string> Properties(string source, string owner) =>
        Nodes<PropertyDeclarationSyntax>(source).Where(property => Owner(property) == owner).Select(property => property.Identifier.Text);

    /// <summary>Gives a property as it is written.</summary>
    public static string Property(string source, string owner, string name) =>
        Nodes<PropertyDeclarationSyntax>(source).Single(property => Owner(property) == owner && property.Identifier.Text == name).ToString();

    /// <summary>Gives the methods of a class.</summary>
    public static IEnumerable<string> Methods(string source, string owner) =>
        Nodes<MethodDeclarationSyntax>(source).Where(method => Owner(method) == owner).Select(method => method.Identifier.Text);

    private static IEnumerable<T> Nodes<T>(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<T>();

    private static string Owner(Microsoft.CodeAnalysis.SyntaxNode node) =>
        string.Join('.', node.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(type => type.Identifier.Text));
}
