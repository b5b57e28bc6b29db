using System.Globalization;
using ConnectorEmulator.Packaging.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Puts a mark before each statement of a QAction, so that it can be told which of them ran. Marks stand on the line of their statement: no line moves. Tools that change assemblies on disk find none,
/// because QActions are compiled in memory. What has no statement, such as the body of a member behind an arrow, is not counted.
/// </summary>
internal static class CoverageProbes
{
    private const string Store = "ConnectorEmulatorCoverage";
    private const string Field = "Hit";

    /// <summary>Marks the code of a QAction.</summary>
    /// <param name="tree">The code.</param>
    /// <returns>The marked code, with what keeps the marks, and the line of each statement.</returns>
    public static (IReadOnlyList<SyntaxTree> Trees, IReadOnlyList<SourceLine> Lines) Mark(SyntaxTree tree)
    {
        var lines = new List<SourceLine>();
        var inserts = new List<(int At, int Order, string Text)>();
        foreach (var statement in tree.GetRoot().DescendantNodes().OfType<StatementSyntax>().Where(IsCounted))
        {
            var span = tree.GetMappedLineSpan(statement.Span);
            var mark = string.Create(CultureInfo.InvariantCulture, $"global::{Store}.{Field}[{lines.Count}]=true;");
            lines.Add(new SourceLine(span.Path, span.StartLinePosition.Line + 1));
            var isEmbedded = statement.Parent is not (BlockSyntax or SwitchSectionSyntax);
            inserts.Add((statement.SpanStart, 1, isEmbedded ? "{" + mark : mark));
            if (isEmbedded)
            {
                inserts.Add((statement.Span.End, 0, "}"));
            }
        }

        var code = tree.GetText().WithChanges(inserts.OrderBy(item => item.At).ThenBy(item => item.Order)
            .GroupBy(item => item.At).Select(item => new Microsoft.CodeAnalysis.Text.TextChange(new Microsoft.CodeAnalysis.Text.TextSpan(item.Key, 0), string.Concat(item.Select(part => part.Text)))));
        var options = (CSharpParseOptions)tree.Options;
        var store = string.Create(CultureInfo.InvariantCulture, $"internal static class {Store} {{ public static readonly bool[] {Field} = new bool[{lines.Count}]; }}");
        return ([CSharpSyntaxTree.ParseText(code, options, tree.FilePath), CSharpSyntaxTree.ParseText(store, options, Store + ".cs", System.Text.Encoding.UTF8)], lines);
    }

    /// <summary>Reads the marks.</summary>
    /// <param name="assembly">The compiled QAction.</param>
    /// <returns>For each statement whether it ran.</returns>
    public static IReadOnlyList<bool> Read(System.Reflection.Assembly assembly) => (bool[])assembly.GetType(Store)!.GetField(Field)!.GetValue(null)!;

    // A block runs when its statements do, a function within a method when it is called.
    private static bool IsCounted(StatementSyntax statement) => statement is not (BlockSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax or LabeledStatementSyntax)
        && statement.Parent is (SwitchSectionSyntax or StatementSyntax or ElseClauseSyntax) and not LabeledStatementSyntax;
}
