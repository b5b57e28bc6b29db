using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    private const string Operator = "operator";
    private const string Indexer = "this[]";

    private readonly SyntaxNode root = model.SyntaxTree.GetRoot();

    /// <summary>Inserts the checks.</summary>
    /// <returns>The text with them; null when none is needed.</returns>
    public SourceText? Insert()
    {
        List<SyntaxNode> functions = [.. root.DescendantNodes().Where(IsFunction)];
        var graph = new CallGraph();
        foreach (var function in functions)
        {
            graph.Add(NameOf(function), Names(function));
        }

        var recursive = graph.FindRecursive();
        List<TextChange> changes = [.. functions.Where(function => MayRecur(function, recursive)).SelectMany(Changes)];
        return changes.Count == 0 ? null : model.SyntaxTree.GetText().WithChanges(changes.OrderBy(change => change.Span.Start));
    }

    private static bool IsFunction(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax => true,
        _ => false,
    };

    // A lambda is part of what it stands in.
    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => Operator,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax => Indexer,
        null => string.Empty,
        _ => NameOf(node.Parent!),
    };

    private static IEnumerable<string> Names(SyntaxNode function) => function.DescendantNodes().Select(node => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax or CastExpressionSyntax => Operator,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => Indexer,
        _ => string.Empty,
    });

    // Beside what calls itself by name: what calls a delegate, which may be anything, and what the framework may call by a base class or an interface.
    private bool MayRecur(SyntaxNode function, HashSet<string> recursive)
    {
        var calls = function.DescendantNodes(node => node == function || !IsFunction(node)).OfType<InvocationExpressionSyntax>().ToList();
        return (recursive.Contains(NameOf(function)) && Names(function).Any(recursive.Contains))
            || calls.Any(CallsDelegate)
            || (IsCalledByOthers(function) && (calls.Count > 0 || function.DescendantNodes().Any(node => node is ObjectCreationExpressionSyntax or InterpolationSyntax or BinaryExpressionSyntax)));
    }

    private bool CallsDelegate(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke };

    private static bool IsCalledByOthers(SyntaxNode function)
    {
        var member = function.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return function is not AnonymousFunctionExpressionSyntax and not ConstructorDeclarationSyntax
            && (member?.Modifiers.Any(SyntaxKind.OverrideKeyword) == true || member?.Parent is TypeDeclarationSyntax { BaseList: not null });
    }

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
