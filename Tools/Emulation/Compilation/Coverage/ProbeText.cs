using System.Globalization;
using ConnectorEmulator.Packaging.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>Collects the probes of a QAction and what is written into its code for them. Nothing that is written has a line break: no line moves.</summary>
/// <param name="tree">The code.</param>
internal sealed class ProbeText(SyntaxTree tree)
{
    private const string Store = "ConnectorEmulatorCoverage";

    private static readonly SymbolDisplayFormat TypeName = SymbolDisplayFormat.FullyQualifiedFormat;

    private readonly List<Probe> probes = [];
    private readonly List<Edit> edits = [];

    /// <summary>Gets the probes, in the order of their numbers.</summary>
    public IReadOnlyList<Probe> Probes => probes;

    /// <summary>Gets the code that counts.</summary>
    /// <remarks>Elements run side by side, and none of their counts is lost.</remarks>
    public string Counter => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        [System.Diagnostics.DebuggerNonUserCode] internal static class {{Store}}
        {
            public static readonly long[] Hits = new long[{{probes.Count}}];
            public static bool Hit(int probe) { System.Threading.Interlocked.Increment(ref Hits[probe]); return true; }
            public static T Of<T>(bool hit, T value) { return value; }
        }
        """);

    /// <summary>Reads the counts.</summary>
    /// <param name="assembly">The compiled QAction.</param>
    /// <returns>How often each probe was passed.</returns>
    public static IReadOnlyList<long> Read(System.Reflection.Assembly assembly) => (long[])assembly.GetType(Store)!.GetField("Hits")!.GetValue(null)!;

    /// <summary>Adds a probe.</summary>
    /// <param name="at">Where its line is.</param>
    /// <param name="isBranch">Whether it is a way of a condition.</param>
    /// <returns>The expression that counts it, which is true.</returns>
    public string Count(TextSpan at, bool isBranch = false)
    {
        var span = tree.GetMappedLineSpan(at);
        probes.Add(new Probe(new SourceLine(span.Path, span.StartLinePosition.Line + 1), isBranch));
        return string.Create(CultureInfo.InvariantCulture, $"global::{Store}.Hit({probes.Count - 1})");
    }

    /// <summary>Writes around something; what is around other things at the same place must come first.</summary>
    /// <param name="span">Where.</param>
    /// <param name="before">What to write before it.</param>
    /// <param name="after">What to write after it.</param>
    public void Around(TextSpan span, string before, string after)
    {
        edits.Add(new Edit(new TextSpan(span.Start, 0), edits.Count, before));
        edits.Add(new Edit(new TextSpan(span.End, 0), -edits.Count, after));
    }

    /// <summary>Writes before something.</summary>
    /// <param name="position">Where.</param>
    /// <param name="text">What.</param>
    public void Before(int position, string text) => edits.Add(new Edit(new TextSpan(position, 0), edits.Count, text));

    /// <summary>Writes after something.</summary>
    /// <param name="position">Where.</param>
    /// <param name="text">What.</param>
    public void After(int position, string text) => edits.Add(new Edit(new TextSpan(position, 0), -edits.Count, text));

    /// <summary>Writes instead of something.</summary>
    /// <param name="token">What to leave out.</param>
    /// <param name="text">What to write.</param>
    public void Replace(SyntaxToken token, string text) => edits.Add(new Edit(token.Span, edits.Count, text));

    /// <summary>Counts an expression where no statement can stand.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="type">What it is to be; null to leave that to the compiler.</param>
    /// <param name="at">Where its line is.</param>
    /// <param name="isBranch">Whether it is a way of a condition.</param>
    public void Wrap(ExpressionSyntax expression, ITypeSymbol? type, TextSpan at, bool isBranch = false)
    {
        var argument = type is null ? string.Empty : $"<{type.ToDisplayString(TypeName)}>";
        var array = expression is InitializerExpressionSyntax ? $"new {type?.ToDisplayString(TypeName)} " : string.Empty;
        Around(expression.Span, $"global::{Store}.Of{argument}({Count(at, isBranch)}, {array}", ")");
    }

    /// <summary>Writes the code that counts itself.</summary>
    /// <returns>The code.</returns>
    public SourceText Apply() => tree.GetText().WithChanges(edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Order).GroupBy(edit => edit.Span.Start)
        .Select(place => new TextChange(place.First(edit => place.All(other => other.Span.Length <= edit.Span.Length)).Span, string.Concat(place.Select(edit => edit.Text)))));

    // At one place what ends comes before what begins, and of what ends the inner before the outer.
    private sealed record Edit(TextSpan Span, int Order, string Text);
}
