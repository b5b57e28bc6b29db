using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;
using Skyline.DataMiner.WebSocketDriver.Packager;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Compilation;

/// <summary>The assembly QActionHelper, which an agent makes itself from the protocol: the ids of the parameters under their names.</summary>
internal static class HelperAssembly
{
    /// <summary>The assembly's name.</summary>
    public const string Name = "QActionHelper";

    /// <summary>Makes the assembly.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="xml">The text of its Protocol.xml.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The assembly, and the reference to compile against.</returns>
    public static (byte[] Assembly, MetadataReference Reference) Compile(ProtocolDefinition protocol, string xml, Loading.ProblemList problems)
    {
        var tree = CSharpSyntaxTree.ParseText(Generate(protocol, xml, problems), new CSharpParseOptions(LanguageVersion.CSharp7_3));
        var compilation = CSharpCompilation.Create(Name, [tree], FrameworkReferences.Default, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        using var code = new MemoryStream();
        var result = compilation.Emit(code);
        foreach (var error in result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error))
        {
            problems.Add(default(Position), $"The assembly {Name} cannot be made from the parameters' names: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        return (code.ToArray(), MetadataReference.CreateFromImage(code.ToArray()));
    }

    // Names that cannot be constants matter only to code that uses them.
    private static string Generate(ProtocolDefinition protocol, string xml, Loading.ProblemList problems)
    {
        try
        {
            return ParameterHelper.Generate(xml);
        }
        catch (PackagingException exception)
        {
            if (protocol.QActions.Any(qaction => qaction.Code.Contains("Parameter.", StringComparison.Ordinal)))
            {
                foreach (var problem in exception.Problems)
                {
                    problems.Add(new Position(problem.Line, problem.Column), $"The QActions use the class Parameter, which cannot be made: {problem.Message}");
                }
            }

            return string.Empty;
        }
    }
}
