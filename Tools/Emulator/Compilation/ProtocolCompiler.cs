using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Skyline.DataMiner.WebSocketDriver.Emulator.Loading;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;
using Skyline.DataMiner.WebSocketDriver.Emulator.Package;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Compilation;

/// <summary>
/// Compiles QActions as an agent does: C# 7.3, the precompiled ones first and in the order of the file, each against an agent's default references and its own
/// dllImport only. Source: DataMiner documentation, "Compiling QActions".
/// </summary>
internal sealed class ProtocolCompiler(ProtocolDefinition protocol, ProtocolPackage package, ProblemList problems)
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp7_3);

    private readonly Dictionary<string, MetadataReference> compiled = new(StringComparer.OrdinalIgnoreCase);
    private readonly CompiledAssemblies assemblies = new();

    /// <summary>Compiles all QActions; adds what is wrong to the problems.</summary>
    /// <returns>What was compiled.</returns>
    public CompiledAssemblies Compile()
    {
        var helper = HelperAssembly.Compile(protocol, package.Xml, problems);
        assemblies.AddCompiled(HelperAssembly.Name, helper.Assembly, null);
        foreach (var qaction in protocol.QActions.OrderBy(qaction => !qaction.IsPrecompiled))
        {
            CompileOne(qaction, helper.Reference);
        }

        return assemblies;
    }

    private void CompileOne(QActionDefinition qaction, MetadataReference helper)
    {
        var source = new MergedSource(qaction);
        var references = new List<MetadataReference>(FrameworkReferences.Default) { helper };
        references.AddRange(qaction.Imports.Select(import => FindImport(qaction, import)).OfType<MetadataReference>());
        var name = $"{protocol.Name}.{protocol.Version}.QAction.{qaction.Id}";
        var tree = CSharpSyntaxTree.ParseText(qaction.Code, Language, path: $"QAction_{qaction.Id}.cs", encoding: System.Text.Encoding.UTF8);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, deterministic: true);
        var compilation = CSharpCompilation.Create(name, [tree], references, options);
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(code, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        foreach (var error in result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error))
        {
            var line = error.Location.GetLineSpan().StartLinePosition.Line;
            problems.Add(source.XmlLine(line), $"QAction {qaction.Id} does not compile: {source.Locate(line)}: {error.Id} {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        if (result.Success)
        {
            compiled[$"[ProtocolName].[ProtocolVersion].QAction.{qaction.Id}.dll"] = MetadataReference.CreateFromImage(code.ToArray());
            assemblies.AddCompiled(name, code.ToArray(), symbols.ToArray());
        }
    }

    private MetadataReference? FindImport(QActionDefinition qaction, string import)
    {
        if (compiled.TryGetValue(import, out var earlier))
        {
            return earlier;
        }

        if (package.Assemblies.TryGetValue(ProtocolPackage.Normalize(import), out var image))
        {
            assemblies.AddPackaged(image);
            return MetadataReference.CreateFromImage(image);
        }

        if (FrameworkReferences.Find(import) is { } framework)
        {
            return framework;
        }

        problems.Add(
            qaction.Line,
            $"QAction {qaction.Id} imports '{import}', which is neither in the package's Assemblies, nor a QAction compiled before it, nor an assembly of the framework.");
        return null;
    }
}
