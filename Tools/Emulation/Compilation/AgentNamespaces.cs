using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Namespaces that an agent gives every QAction and that are not here, such as those of SLNet: editors put using directives for them into code that needs nothing of
/// them, so the directives count for nothing, and what really comes from there is told by itself.
/// </summary>
internal static class AgentNamespaces
{
    private static readonly string[] Roots = ["Skyline.DataMiner", "Interop.SLDms", "SLNetMessages"];

    /// <summary>Leaves out the using directives that name nothing here; every line stays where it is.</summary>
    /// <param name="compilation">The code, a single file.</param>
    /// <returns>The code without them, and whether there were any.</returns>
    public static (CSharpCompilation Compilation, bool WereAny) LeaveOut(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var candidates = tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or NamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Where(IsAgents).ToList();
        if (candidates.Count == 0)
        {
            return (compilation, false);
        }

        var model = compilation.GetSemanticModel(tree);
        List<TextChange> changes = [.. candidates.Where(item => model.GetSymbolInfo(item.NamespaceOrType).Symbol is null).Select(item => new TextChange(item.Span, Blank(item.ToString())))];
        return changes.Count == 0
            ? (compilation, false)
            : (compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(changes))), true);
    }

    private static bool IsAgents(UsingDirectiveSyntax item) =>
        item.NamespaceOrType.ToString() is var name && Roots.Any(root => name == root || name.StartsWith(root + ".", StringComparison.Ordinal));

    private static string Blank(string text) => string.Concat(text.Select(c => c is '\n' or '\r' ? c : ' '));
}
