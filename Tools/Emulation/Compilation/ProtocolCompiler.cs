using System.Diagnostics;
using ConnectorEmulator.Compilation.Coverage;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Compiles QActions as an agent does: C# 7.3, the precompiled ones first and in the order of the file, each against an agent's default references and its own
/// dllImport only. Source: DataMiner documentation, "Compiling QActions".
/// </summary>
internal sealed class ProtocolCompiler(ProtocolDefinition protocol, ProtocolPackage package, CodePlaces places, ProtocolProblems problems, bool isCovered = false)
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp7_3);

    private readonly Dictionary<string, MetadataReference> compiled = new(StringComparer.OrdinalIgnoreCase);
    private readonly CompiledAssemblies assemblies = new();
    private readonly List<(string Assembly, IReadOnlyList<Probe> Probes)> counted = [];

    /// <summary>Gets what each compiled QAction counts as it runs; nothing unless that was asked for.</summary>
    public IReadOnlyList<(string Assembly, IReadOnlyList<Probe> Probes)> Counted => counted;

    /// <summary>Compiles all QActions; adds what is wrong to the problems.</summary>
    /// <returns>What was compiled.</returns>
    public CompiledAssemblies Compile()
    {
        var helper = HelperAssembly.Compile(protocol, package.Xml, problems);
        assemblies.AddCompiled(HelperAssembly.Name(protocol), helper.Assembly);
        foreach (var qaction in protocol.QActions.Where(qaction => qaction.IsCSharp).OrderBy(qaction => !qaction.IsPrecompiled))
        {
            CompileOne(qaction, helper.Reference);
        }

        return assemblies;
    }

    private static string Import(QActionDefinition qaction) => $"[ProtocolName].[ProtocolVersion].QAction.{qaction.Id}.dll";

    private void CompileOne(QActionDefinition qaction, MetadataReference helper)
    {
        var references = new List<MetadataReference>(FrameworkReferences.Default) { helper };
        references.AddRange(qaction.Imports.Select(import => FindImport(qaction, import)).OfType<MetadataReference>());
        var name = EntryPointFinder.AssemblyName(protocol, qaction);
        if (CodeBounds.Find(qaction.Code) is { } line)
        {
            Refuse(qaction, new Position(qaction.CodePosition.Line + line, 0));
            return;
        }

        var tree = CSharpSyntaxTree.ParseText(places.Annotate(qaction), Language, path: $"QAction_{qaction.Id}.cs", encoding: System.Text.Encoding.UTF8);
        if (CodeBounds.Find(tree.GetRoot()) is { } node)
        {
            Refuse(qaction, new Position(node.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1, 0));
            return;
        }

        // Optimized, the entry of a QAction could be missing from the stack of its own exception, and with it the line that failed. A debugger shows each line and variable of code that is not optimized only.
        var isDebugged = qaction.IsDebug || Debugger.IsAttached;
        var level = qaction.IsPrecompiled && !isDebugged ? OptimizationLevel.Release : OptimizationLevel.Debug;
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, deterministic: true, sourceReferenceResolver: places.Resolver);
        var (compilation, needsAgent) = AgentNamespaces.LeaveOut(CSharpCompilation.Create(name, [tree], references, options));
        tree = compilation.SyntaxTrees[0];
        using var code = new MemoryStream();
        var embedded = isDebugged ? places.Embed(package.Xml) : [];
        var ending = new EndingCalls(compilation.GetSemanticModel(tree));
        var fitted = Fit(qaction, ending.Replace() is { } text ? With(compilation, text) : compilation);
        var (covered, probes) = isCovered ? CoverageProbes.Mark(fitted, AgentText.IsClass) : (fitted, []);
        var result = Emit(isDebugged ? covered : Guard(covered), code, embedded);
        result = result.Success ? result : Emit(covered, code, embedded);
        if (!result.Success && isCovered)
        {
            probes = [];
            result = Emit(fitted, code, embedded);
            if (result.Success)
            {
                problems.Warn(qaction.Position, $"The lines of QAction {qaction.Id} are not counted: its code cannot be written anew with counters in it.");
            }
        }

        if (result.Success)
        {
            MissingTypes.Tell(code.ToArray(), compilation, tree, (location, text) => problems.Warn(places.Describe(qaction, location, string.Empty, text)));
            counted.Add((name, probes));
        }
        else
        {
            // The errors are those of the code that was written.
            result = Emit(compilation, code, embedded);
            if (result.Success)
            {
                problems.Warn(qaction.Position, $"QAction {qaction.Id} cannot be fitted to the .NET Framework of an agent: where .NET differs, it does as .NET.");
            }
        }

        foreach (var error in result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error))
        {
            problems.Refuse(places.Describe(qaction, error, needsAgent));
        }

        if (result.Success)
        {
            assemblies.AddCompiled(name, code.ToArray());
            RiskyCalls.Note(qaction, code.ToArray(), ending.Found);
        }

        // What uses a QAction that does not compile is checked against what there is of it, so that its own errors are told too, and no others.
        compiled[Import(qaction)] = result.Success ? MetadataReference.CreateFromImage(code.ToArray()) : compilation.ToMetadataReference();
    }

    // What uses it is told nothing of that.
    private void Refuse(QActionDefinition qaction, Position place)
    {
        problems.Add(place, $"QAction {qaction.Id} is not compiled. {CodeBounds.Text}");
        compiled[Import(qaction)] = CSharpCompilation.Create(EntryPointFinder.AssemblyName(protocol, qaction)).ToMetadataReference();
    }

    // The symbols are within the assembly: it is loaded from memory, where a debugger that attaches looks for none beside it.
    private static EmitResult Emit(CSharpCompilation compilation, MemoryStream code, IReadOnlyList<EmbeddedText> embedded)
    {
        code.SetLength(0);
        return compilation.Emit(code, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded), embeddedTexts: embedded);
    }

    private static CSharpCompilation With(CSharpCompilation compilation, SourceText text)
    {
        var tree = compilation.SyntaxTrees[0];
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text.ToString(), Language, tree.FilePath, System.Text.Encoding.UTF8));
    }

    // A debugger shows the code as it was written.
    private static CSharpCompilation Guard(CSharpCompilation compilation) =>
        new RecursionGuard(compilation.GetSemanticModel(compilation.SyntaxTrees[0])).Insert() is { } text ? With(compilation, text) : compilation;

    private CSharpCompilation Fit(QActionDefinition qaction, CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        new FrameworkGaps(model, (location, text) => problems.Warn(places.Describe(qaction, location, string.Empty, text))).Visit(tree.GetRoot());
        var root = new FrameworkCode(model).Visit(tree.GetRoot());
        if (root == tree.GetRoot())
        {
            return compilation;
        }

        var text = root.ToFullString();
        return With(compilation, SourceText.From(text.Contains("__AgentText", StringComparison.Ordinal) ? text + Environment.NewLine + AgentText.Source : text));
    }

    private MetadataReference? FindImport(QActionDefinition qaction, string import)
    {
        // A folder is for what looks for an older version at run time; .NET takes the newer one for it.
        if (import.EndsWith('\\') || FrameworkReferences.IsDefault(import) || import.Equals(HelperAssembly.Import, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (compiled.TryGetValue(import, out var earlier))
        {
            return earlier;
        }

        if (package.Assemblies.TryGetValue(ProtocolPackage.Normalize(import), out var image))
        {
            if (assemblies.TryAddPackaged(image))
            {
                return MetadataReference.CreateFromImage(image);
            }

            problems.Add(qaction.Position, $"QAction {qaction.Id} imports '{import}', which is not a .NET assembly: pack it again from its source.");
            return null;
        }

        if (FrameworkReferences.FindAgents(import) is { } path)
        {
            var agents = File.ReadAllBytes(path);
            assemblies.TryAddPackaged(agents);
            return MetadataReference.CreateFromImage(agents);
        }

        if (FrameworkReferences.Find(import) is { } framework)
        {
            return framework;
        }

        if (!import.Contains('\\', StringComparison.Ordinal) && !import.StartsWith('['))
        {
            // What the code takes from it comes out as it is compiled.
            problems.Warn(qaction.Position, $"QAction {qaction.Id} imports '{import}', which an agent may have beside its own assemblies and the emulator has not: it is compiled without.");
            return null;
        }

        problems.Refuse(
            qaction.Position,
            $"QAction {qaction.Id} imports '{import}', which is neither in the package's Assemblies, nor a QAction compiled before it, nor an assembly of the framework: correct the name in dllImport, pack the assembly, or make that QAction precompiled.");
        return null;
    }
}
