using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Finds calls that end the process. Those that would end it with nothing but the words of the runtime, or none, become Environment.Exit, after which it can be told whose they were. Lines stay where they are.
/// </summary>
/// <param name="model">What the names of the code mean.</param>
internal sealed class EndingCalls(SemanticModel model)
{
    private const string Exit = "global::System.Environment.Exit(1)";
    private const string CurrentId = "global::System.Diagnostics.Process.GetCurrentProcess().Id";

    /// <summary>Gets the calls that were found, for example Environment.FailFast.</summary>
    public SortedSet<string> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds and replaces them.</summary>
    /// <returns>The text; null when it stays as it is.</returns>
    public SourceText? Replace()
    {
        List<TextChange> changes = [.. model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().SelectMany(Replace)];
        return changes.Count == 0 ? null : model.SyntaxTree.GetText().WithChanges(changes);
    }

    private IEnumerable<TextChange> Replace(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax plain => plain.Identifier.ValueText,
            _ => string.Empty,
        };
        if (name is not ("Exit" or "FailFast" or "Kill") || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return [];
        }

        switch ($"{method.ContainingType.ToDisplayString()}.{method.Name}")
        {
            case "System.Environment.Exit":
                Found.Add("Environment.Exit");
                return [];
            case "System.Environment.FailFast":
                Found.Add("Environment.FailFast");
                return [Instead(call, Exit)];
            case "System.Diagnostics.Process.Kill" when call.Expression is MemberAccessExpressionSyntax access:
                return ReplaceKill(call, access.Expression);
            default:
                return [];
        }
    }

    // Of a variable it is known only when it runs which process it is.
    private IEnumerable<TextChange> ReplaceKill(InvocationExpressionSyntax call, ExpressionSyntax process)
    {
        if (model.GetSymbolInfo(process).Symbol is IMethodSymbol { Name: "GetCurrentProcess" })
        {
            Found.Add("Process.Kill");
            return [Instead(call, Exit)];
        }

        if (process is not IdentifierNameSyntax || call.Parent is not ExpressionStatementSyntax statement)
        {
            return [];
        }

        Found.Add("Process.Kill");
        return [new TextChange(new TextSpan(statement.SpanStart, 0), $"{{if({process}.Id=={CurrentId}){Exit};"), new TextChange(new TextSpan(statement.Span.End, 0), "}")];
    }

    private static TextChange Instead(InvocationExpressionSyntax call, string text) => new(call.Span, text + new string('\n', call.ToString().Count(letter => letter == '\n')));
}
