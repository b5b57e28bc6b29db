using System.Text;
using ConnectorEmulator.Packaging.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>
/// Writes counters into the code of a QAction, so that it can be told how often each line ran. Tools that change assemblies on disk find none, because QActions are compiled in memory.
/// What becomes data, such as the lambda of an expression tree, is left as it is.
/// </summary>
internal static class CoverageProbes
{
    /// <summary>Makes the code of a QAction count.</summary>
    /// <param name="compilation">The QAction; its only tree is its code.</param>
    /// <param name="isOwn">Tells what is no code of the QAction, and is not counted.</param>
    /// <returns>The QAction that counts, and what it counts.</returns>
    public static (CSharpCompilation Compilation, IReadOnlyList<Probe> Probes) Mark(CSharpCompilation compilation, Func<SyntaxNode, bool> isOwn)
    {
        var tree = compilation.SyntaxTrees.Single();
        var text = new ProbeText(tree);
        var model = compilation.GetSemanticModel(tree);
        var statements = new StatementProbes(text);
        var conditions = new ConditionProbes(text, model);
        var arrows = new ArrowProbes(text, model);
        var expressions = new ExpressionProbes(text, model);

        // Parents before children: the order that what is written at one place depends on.
        foreach (var node in tree.GetRoot().DescendantNodes(node => !isOwn(node)).Where(node => !isOwn(node)))
        {
            statements.Add(node);
            conditions.Add(node);
            arrows.Add(node);
            expressions.Add(node);
        }

        var options = (CSharpParseOptions)tree.Options;
        return (
            compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText(text.Apply(), options, tree.FilePath), CSharpSyntaxTree.ParseText(text.Counter, options, "Coverage.cs", Encoding.UTF8)),
            text.Probes);
    }

    /// <summary>Sums up what was counted.</summary>
    /// <param name="counted">The QActions, and what they count.</param>
    /// <returns>The lines, ordered. A line that is in several QActions has the hits of all.</returns>
    public static IReadOnlyList<CoveredLine> Read(IEnumerable<(System.Reflection.Assembly Assembly, IReadOnlyList<Probe> Probes)> counted) =>
    [
        .. counted.SelectMany(item => item.Probes.Zip(ProbeText.Read(item.Assembly)).GroupBy(probe => probe.First.Line, (line, probes) => Sum(line, [.. probes])))
            .GroupBy(line => (line.File, line.Line), (_, lines) => lines.Aggregate(Join))
            .OrderBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Line),
    ];

    private static CoveredLine Sum(SourceLine line, IReadOnlyList<(Probe Probe, long Hits)> probes)
    {
        var branches = probes.Where(item => item.Probe.IsBranch).ToList();
        var hits = probes.Where(item => !item.Probe.IsBranch).Select(item => (long?)item.Hits).FirstOrDefault() ?? branches.Sum(item => item.Hits);
        return new CoveredLine(line.File, line.Line, hits, branches.Count, branches.Count(item => item.Hits > 0));
    }

    private static CoveredLine Join(CoveredLine one, CoveredLine other) =>
        one with { Hits = one.Hits + other.Hits, Branches = Math.Max(one.Branches, other.Branches), BranchesTaken = Math.Max(one.BranchesTaken, other.BranchesTaken) };
}
