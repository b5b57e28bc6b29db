using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>Counts what stands behind an arrow: the bodies of members, accessors, local functions and lambdas. Each becomes the block that the compiler takes it for.</summary>
/// <param name="text">Where to write.</param>
/// <param name="model">What the code means.</param>
internal sealed class ArrowProbes(ProbeText text, SemanticModel model)
{
    /// <summary>Counts a node that is such a body.</summary>
    /// <param name="node">The node.</param>
    public void Add(SyntaxNode node)
    {
        switch (node)
        {
            case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax member } arrow:
                Write(arrow.ArrowToken, arrow.Expression, isValue: true, "{get{");
                text.After(Semicolon(member).Span.End, "}}");
                break;
            case ArrowExpressionClauseSyntax { Parent: { } member } arrow:
                Write(arrow.ArrowToken, arrow.Expression, HasValue(model.GetDeclaredSymbol(member) as IMethodSymbol), "{");
                text.After(Semicolon(member).Span.End, "}");
                break;
            case LambdaExpressionSyntax { Body: ExpressionSyntax body } lambda when model.GetSymbolInfo(lambda).Symbol is IMethodSymbol function && !ExpressionTrees.Holds(body, model):
                Write(lambda.ArrowToken, body, HasValue(function), "=> {");
                text.After(body.Span.End, ";}");
                break;
        }
    }

    private static SyntaxToken Semicolon(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.SemicolonToken,
        IndexerDeclarationSyntax indexer => indexer.SemicolonToken,
        AccessorDeclarationSyntax accessor => accessor.SemicolonToken,
        LocalFunctionStatementSyntax function => function.SemicolonToken,
        BaseMethodDeclarationSyntax method => method.SemicolonToken,
        _ => throw new System.Diagnostics.UnreachableException(member.GetType().Name),
    };

    private static bool HasValue(IMethodSymbol? function) =>
        function is { ReturnsVoid: false } && (!function.IsAsync || function.ReturnType is INamedTypeSymbol { TypeArguments.Length: > 0 });

    private void Write(SyntaxToken arrow, ExpressionSyntax body, bool isValue, string start) =>
        text.Replace(arrow, $"{start}{text.Count(body.Span)};{(isValue && body is not ThrowExpressionSyntax ? "return " : string.Empty)}");
}
