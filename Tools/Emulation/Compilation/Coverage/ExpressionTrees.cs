using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>Knows code that becomes data for others to read: what is written into it would be read too.</summary>
internal static class ExpressionTrees
{
    /// <summary>Tells whether code is part of an expression tree.</summary>
    /// <param name="code">The code.</param>
    /// <param name="model">What the code means.</param>
    /// <returns>Whether it is.</returns>
    public static bool Holds(SyntaxNode code, SemanticModel model) => code.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node switch
    {
        LambdaExpressionSyntax lambda => IsTree(model.GetTypeInfo(lambda).ConvertedType),
        WhereClauseSyntax or LetClauseSyntax or FromClauseSyntax or JoinClauseSyntax => Takes(model.GetQueryClauseInfo((QueryClauseSyntax)node).OperationInfo.Symbol),
        OrderingSyntax or SelectOrGroupClauseSyntax => Takes(model.GetSymbolInfo(node).Symbol),
        _ => false,
    });

    /// <summary>Tells whether a method takes an expression tree.</summary>
    /// <param name="method">The method.</param>
    /// <returns>Whether it does.</returns>
    public static bool Takes(ISymbol? method) => method is IMethodSymbol { Parameters: var parameters } && parameters.Any(parameter => IsTree(parameter.Type));

    private static bool IsTree(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } && type.ContainingNamespace.ToDisplayString() == "System.Linq.Expressions";
}
