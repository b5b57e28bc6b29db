using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Makes code do on .NET what it does on the .NET Framework of an agent, where the two differ without a word: the code page of <c>Encoding.Default</c>, lines that end with CR LF,
/// and floating-point numbers as texts, of 15 digits (7 for a float). Lines stay where they are. Source: .NET documentation, "Breaking changes", .NET Core 3.0, and Encoding.Default.
/// </summary>
/// <param name="model">What the names of the code mean.</param>
internal sealed partial class FrameworkCode(SemanticModel model) : CSharpSyntaxRewriter
{
    // Only these are looked up: the meaning of every name would take as long as the compiler itself.
    private static readonly HashSet<string> Names = new(["AppendLine", "ToString", "Format", "Concat", "Join", "Append", "AppendFormat", "Insert", "Write", "WriteLine"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) => Replace(node, node.Name.Identifier.ValueText) ?? base.VisitMemberAccessExpression(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) =>
        (node.Parent is MemberAccessExpressionSyntax ? null : Replace(node, node.Identifier.ValueText)) ?? base.VisitIdentifierName(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var name = node.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => string.Empty,
        };
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (!Names.Contains(name) || model.GetSymbolInfo(node).Symbol is not IMethodSymbol method)
        {
            return visited;
        }

        if (name is not ("AppendLine" or "ToString"))
        {
            return TakesTexts(method) ? visited.WithArgumentList(WrapArguments(node, visited, method)) : visited;
        }

        if (name == "AppendLine")
        {
            return method.ContainingType.ToDisplayString() == "System.Text.StringBuilder" ? EndLine(visited) : visited;
        }

        return Format(method.ContainingType) is { } format && method.Parameters is [] or [{ Type.Name: "IFormatProvider" }]
            ? visited.WithArgumentList(visited.ArgumentList.WithArguments(visited.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(Text(format)))))
            : ConvertedText(node, method) ?? FormattedText(node, visited, method) ?? BoxedText(node, visited) ?? visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
    {
        var visited = (ConditionalAccessExpressionSyntax)base.VisitConditionalAccessExpression(node)!;
        var isText = node.WhenNotNull is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "ToString" }, ArgumentList.Arguments.Count: 0 };
        return isText && AgentText.MayBeNumber(model.GetTypeInfo(node.Expression).Type) ? visited.WithExpression(AgentText.Wrap(visited.Expression)) : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitInterpolation(InterpolationSyntax node)
    {
        var visited = (InterpolationSyntax)base.VisitInterpolation(node)!;
        var type = model.GetTypeInfo(node.Expression).Type;
        return AgentText.MayBeNumber(type) ? visited.WithExpression(SyntaxFactory.ParenthesizedExpression(AgentText.Wrap(visited.Expression))) : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return node.IsKind(SyntaxKind.AddExpression) && IsText(node)
            ? visited.WithLeft(AsText(node.Left, visited.Left)).WithRight(AsText(node.Right, visited.Right))
            : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var visited = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
        return node.IsKind(SyntaxKind.AddAssignmentExpression) && IsText(node.Left) ? visited.WithRight(AsText(node.Right, visited.Right)) : visited;
    }

    private static string? Format(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Double => "G15",
        SpecialType.System_Single => "G7",
        _ => null,
    };

    private static LiteralExpressionSyntax Text(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private bool IsText(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String;

    private ExpressionSyntax AsText(ExpressionSyntax original, ExpressionSyntax visited) => Format(model.GetTypeInfo(original).Type) is { } format
        ? Formatted(visited, format, []).WithTriviaFrom(visited)
        : AgentText.MayBeNumber(model.GetTypeInfo(original).Type) ? AgentText.Wrap(visited) : visited;

    private static InvocationExpressionSyntax Formatted(ExpressionSyntax number, string format, IEnumerable<ArgumentSyntax> more) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParenthesizedExpression(number.WithoutTrivia()), SyntaxFactory.IdentifierName("ToString")),
        SyntaxFactory.ArgumentList([SyntaxFactory.Argument(Text(format)), .. more]));

    // Convert.ToString(number) and Convert.ToString(number, provider).
    private InvocationExpressionSyntax? ConvertedText(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        if (method.ContainingType.ToDisplayString() != "System.Convert" || Format(method.Parameters[0].Type) is not { } format || node.ArgumentList.Arguments.Any(item => item.NameColon is not null))
        {
            return null;
        }

        var arguments = ((InvocationExpressionSyntax)base.VisitInvocationExpression(node)!).ArgumentList.Arguments;
        var type = SyntaxFactory.ParseTypeName(format == "G15" ? "double" : "float");
        var number = SyntaxFactory.CastExpression(type, SyntaxFactory.ParenthesizedExpression(arguments[0].Expression));
        return Formatted(number, format, arguments.Skip(1)).WithTriviaFrom(node);
    }

    // number.ToString(format) and number.ToString(format, provider), and Convert.ToString(object).
    private InvocationExpressionSyntax? FormattedText(InvocationExpressionSyntax node, InvocationExpressionSyntax visited, IMethodSymbol method)
    {
        if (method.ContainingType.ToDisplayString() == "System.Convert")
        {
            return AgentText.IsBoxed(method.Parameters[0].Type) ? visited.WithArgumentList(WrapArguments(node, visited, method)) : null;
        }

        return method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..] && node.Expression is MemberAccessExpressionSyntax access && visited.Expression is MemberAccessExpressionSyntax seen
            && AgentText.MayBeNumber(model.GetTypeInfo(access.Expression).Type)
            ? AgentText.Wrap(seen.Expression, "Format").AddArgumentListArguments([.. visited.ArgumentList.Arguments]).WithTriviaFrom(visited)
            : null;
    }

    // The text of a value whose type only shows when the code runs, or that may be null.
    private InvocationExpressionSyntax? BoxedText(InvocationExpressionSyntax node, InvocationExpressionSyntax visited)
    {
        if (node.ArgumentList.Arguments.Count > 0 || node.Expression is not MemberAccessExpressionSyntax access || visited.Expression is not MemberAccessExpressionSyntax seen)
        {
            return null;
        }

        var type = model.GetTypeInfo(access.Expression).Type;
        return AgentText.IsNullable(type) ? AgentText.Wrap(seen.Expression, "Text")
            : AgentText.IsBoxed(type) ? visited.WithExpression(seen.WithExpression(AgentText.Wrap(seen.Expression)))
            : null;
    }

    private static bool TakesTexts(IMethodSymbol method) => (method.ContainingType.ToDisplayString(), method.Name) is ("string", "Format" or "Concat" or "Join")
        or ("System.Text.StringBuilder", "Append" or "AppendFormat" or "Insert") or ("System.IO.TextWriter" or "System.IO.StreamWriter" or "System.IO.StringWriter", "Write" or "WriteLine");

    private ArgumentListSyntax WrapArguments(InvocationExpressionSyntax node, InvocationExpressionSyntax visited, IMethodSymbol method)
    {
        var arguments = visited.ArgumentList.Arguments;
        for (var index = 0; index < arguments.Count; index++)
        {
            var parameter = method.Parameters[Math.Min(index, method.Parameters.Length - 1)].Type;
            var isSpread = parameter is IArrayTypeSymbol or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T };
            if (arguments[index].NameColon is null && AgentText.MemberFor(model.GetTypeInfo(node.ArgumentList.Arguments[index].Expression).Type, isSpread) is { } member)
            {
                arguments = arguments.Replace(arguments[index], arguments[index].WithExpression(AgentText.Wrap(arguments[index].Expression, member)));
            }
        }

        return visited.ArgumentList.WithArguments(arguments);
    }
}
