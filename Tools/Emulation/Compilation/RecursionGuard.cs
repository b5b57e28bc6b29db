using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Has functions that may call themselves without end check the stack first: a stack that is used up would end the process with nothing but the words of the runtime, and the check throws before. Others are left
/// as they are, as the check costs time. Lines stay where they are. Not seen are fields that are initialized with their own class.
/// </summary>
/// <param name="model">What the names of the code mean.</param>
internal sealed class RecursionGuard(SemanticModel model)
{
    /// <summary>The check, as a statement.</summary>
    public const string Check = "global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();";

    private readonly FunctionCalls calls = new(model);

    /// <summary>Inserts the checks.</summary>
    /// <returns>The text with them; null when none is needed.</returns>
    public SourceText? Insert()
    {
        var graph = new CallGraph();
        foreach (var function in calls.Functions)
        {
            graph.Add(calls.KeyOf(function), calls.Called(function));
        }

        foreach (var (dispatch, key) in calls.Dispatched)
        {
            graph.Add(dispatch, [key]);
        }

        var recursive = graph.FindRecursive();
        List<TextChange> changes = [.. calls.Functions.Where(function => MayRecur(function, recursive)).SelectMany(Changes)];
        return changes.Count == 0 ? null : model.SyntaxTree.GetText().WithChanges(changes.OrderBy(change => change.Span.Start));
    }

    // Beside what calls itself: what calls a delegate, which may be anything, and what the framework may call.
    private bool MayRecur(SyntaxNode function, HashSet<string> recursive) =>
        (recursive.Contains(calls.KeyOf(function)) && calls.Called(function).Any(recursive.Contains)) || calls.CallsDelegate(function) || calls.IsCalledByFramework(function);

    private IEnumerable<TextChange> Changes(SyntaxNode function)
    {
        var (body, arrow) = function switch
        {
            BaseMethodDeclarationSyntax method => (method.Body, method.ExpressionBody),
            AccessorDeclarationSyntax accessor => (accessor.Body, accessor.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody),
            PropertyDeclarationSyntax property => (null, property.ExpressionBody),
            IndexerDeclarationSyntax indexer => (null, indexer.ExpressionBody),
            AnonymousFunctionExpressionSyntax { Body: BlockSyntax block } => (block, null),
            _ => ((BlockSyntax?)null, (ArrowExpressionClauseSyntax?)null),
        };
        if (body is not null)
        {
            return [new TextChange(new TextSpan(body.OpenBraceToken.Span.End, 0), Check)];
        }

        if (arrow is not null)
        {
            var isProperty = function is PropertyDeclarationSyntax or IndexerDeclarationSyntax;
            return
            [
                new TextChange(arrow.ArrowToken.Span, (isProperty ? "{get{" : "{") + Check + (ReturnsValue(function) && arrow.Expression is not ThrowExpressionSyntax ? "return " : string.Empty)),
                new TextChange(arrow.GetLastToken().GetNextToken().Span, isProperty ? ";}}" : ";}"),
            ];
        }

        return function is LambdaExpressionSyntax { Body: ExpressionSyntax expression } lambda && !IsExpressionTree(lambda)
            ?
            [
                new TextChange(new TextSpan(expression.SpanStart, 0), "{" + Check + (ReturnsValue(function) && expression is not ThrowExpressionSyntax ? "return " : string.Empty)),
                new TextChange(new TextSpan(expression.Span.End, 0), ";}"),
            ]
            : [];
    }

    private bool IsExpressionTree(LambdaExpressionSyntax lambda) => model.GetTypeInfo(lambda).ConvertedType?.Name == "Expression";

    private bool ReturnsValue(SyntaxNode function)
    {
        var symbol = (function is LambdaExpressionSyntax ? model.GetSymbolInfo(function).Symbol : model.GetDeclaredSymbol(function)) as IMethodSymbol;
        return symbol is null || !(symbol.ReturnsVoid || (symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { IsGenericType: false }));
    }
}
