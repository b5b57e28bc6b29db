using System.Text.RegularExpressions;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// The helper, which an agent makes itself from the protocol: the ids of the parameters under their names, SLProtocolExt, and classes of tables and rows. So it is
/// here whether or not the repository of the package has one.
/// </summary>
internal static partial class HelperAssembly
{
    /// <summary>What a dllImport calls the assembly; every QAction has it without asking.</summary>
    public const string Import = "[ProtocolName].[ProtocolVersion].QAction.Helper.dll";

    private const int ManyParameters = 2_000;

    private static readonly string[] Names = ["Parameter", "SLProtocolExt", "ConcreteSLProtocolExt", "WriteParameters"];

    private static readonly string[] Endings = ["QActionTable", "QActionRow"];

    // Code that looks members up by their names as texts may mean any.
    private static readonly string[] Reflection = ["GetProperty", "GetProperties", "GetField", "GetFields", "GetMember", "GetMembers", "InvokeMember"];

    /// <summary>Gives the assembly's name.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <returns>The name, as on an agent.</returns>
    public static string Name(ProtocolDefinition protocol) => EntryPointFinder.Clean($"{protocol.Name}.{protocol.Version}.QAction.Helper");

    /// <summary>Makes the assembly.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="xml">The text of its Protocol.xml.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The assembly, and the reference to compile against.</returns>
    public static (byte[] Assembly, MetadataReference Reference) Compile(ProtocolDefinition protocol, string xml, ProtocolProblems problems)
    {
        var tree = CSharpSyntaxTree.ParseText(Generate(protocol, xml, problems), new CSharpParseOptions(LanguageVersion.CSharp7_3));
        var compilation = CSharpCompilation.Create(Name(protocol), [tree], FrameworkReferences.Default, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        using var code = new MemoryStream();
        var result = compilation.Emit(code);
        foreach (var error in result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error))
        {
            problems.Add(default(Position), $"The helper cannot be made from the parameters' names: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        return (code.ToArray(), MetadataReference.CreateFromImage(code.ToArray()));
    }

    // Names that the helper cannot have matter only to code that uses it; and as that of thousands of parameters takes long to compile, it then has what is named.
    private static string Generate(ProtocolDefinition protocol, string xml, ProtocolProblems problems)
    {
        var words = protocol.QActions.SelectMany(qaction => Word().Matches(qaction.Code).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal);
        var isUsed = words.Overlaps(Names) || words.Any(word => Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)));
        try
        {
            return ParameterHelper.Generate(xml, isNamed: protocol.Parameters.Count > ManyParameters && !words.Overlaps(Reflection) ? words.Contains : null);
        }
        catch (RefusalException exception)
        {
            if (isUsed)
            {
                foreach (var problem in exception.Problems)
                {
                    problems.Add(new Position(problem.Line, problem.Column), $"The QActions use the helper, which cannot be made: {problem.Message}");
                }
            }

            return string.Empty;
        }
    }

    [GeneratedRegex(@"[\p{L}_][\w]*")]
    private static partial Regex Word();
}
