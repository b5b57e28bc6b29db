using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>Counts what runs where no statement can stand: the initial values of fields and properties, what a constructor hands on to another, and the clauses of a query.</summary>
/// <param name="text">Where to write.</param>
/// <param name="model">What the code means.</param>
internal sealed class ExpressionProbes(ProbeText text, SemanticModel model)
{
    /// <summary>Tells whether a value can be handed to a function that takes any.</summary>
    /// <param name="type">The type of the value.</param>
    /// <returns>Whether it cannot.</returns>
    public static bool IsUnfit(ITypeSymbol type) => type.IsRefLikeType || type.SpecialType == SpecialType.System_Void || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error;

    /// <summary>Tells whether code can name a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it can.</returns>
    public static bool IsNameable(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsNameable(array.ElementType),
        INamedTypeSymbol named => !named.IsAnonymousType && named.TypeArguments.All(IsNameable),
        _ => true,
    };

    /// <summary>Counts a node that is such an expression.</summary>
    /// <param name="node">The node.</param>
    public void Add(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value } field when model.GetDeclaredSymbol(field) is IFieldSymbol { IsConst: false } or IEventSymbol:
                Wrap(value, model.GetDeclaredSymbol(field) is IFieldSymbol known ? known.Type : ((IEventSymbol)model.GetDeclaredSymbol(field)!).Type, field.Span);
                break;
            case PropertyDeclarationSyntax { Initializer.Value: { } value } property:
                Wrap(value, model.GetDeclaredSymbol(property)!.Type, value.Span);
                break;
            case ConstructorInitializerSyntax { ArgumentList.Arguments: [{ RefKindKeyword.RawKind: 0 } argument, ..] } start when model.GetTypeInfo(argument.Expression).ConvertedType is { } type && IsNameable(type):
                Wrap(argument.Expression, type, start.ThisOrBaseKeyword.Span);
                break;
            case WhereClauseSyntax where:
                AddClause(where.Condition, model.GetQueryClauseInfo(where).OperationInfo.Symbol, where.Span);
                break;
            case LetClauseSyntax let:
                AddClause(let.Expression, model.GetQueryClauseInfo(let).OperationInfo.Symbol, let.Span);
                break;
            case OrderingSyntax order:
                AddClause(order.Expression, model.GetSymbolInfo(order).Symbol, order.Span);
                break;
            case SelectClauseSyntax { Expression: not IdentifierNameSyntax } select:
                AddClause(select.Expression, model.GetSymbolInfo(select).Symbol, select.Span);
                break;
        }
    }

    private void AddClause(ExpressionSyntax expression, ISymbol? operation, TextSpan at)
    {
        if (operation is IMethodSymbol method && !ExpressionTrees.Takes(method) && model.GetTypeInfo(expression).Type is { } type && !ExpressionTrees.Holds(expression, model))
        {
            Wrap(expression, IsNameable(type) ? type : null, at, type);
        }
    }

    private void Wrap(ExpressionSyntax value, ITypeSymbol? named, TextSpan at, ITypeSymbol? type = null)
    {
        if (value is not RefExpressionSyntax && !IsUnfit((named ?? type)!))
        {
            text.Wrap(value, named, at);
        }
    }
}
