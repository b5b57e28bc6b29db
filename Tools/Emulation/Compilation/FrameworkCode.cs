using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Makes code do on .NET what it does on the .NET Framework of an agent, where the two differ without a word: the code page of <c>Encoding.Default</c>, lines that end with CR LF,
/// and floating-point numbers as texts, of 15 digits (7 for a float). Lines stay where they are. Source: .NET documentation, "Breaking changes", .NET Core 3.0, and Encoding.Default.
/// </summary>
/// <param name="model">What the names of the code mean.</param>
internal sealed class FrameworkCode(SemanticModel model) : CSharpSyntaxRewriter
{
    private const string DefaultEncoding = "global::System.Text.Encoding.GetEncoding(1252)";

    private static readonly LiteralExpressionSyntax LineEnd = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("\r\n"));

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
        if (name is not ("AppendLine" or "ToString") || model.GetSymbolInfo(node).Symbol is not IMethodSymbol method)
        {
            return visited;
        }

        if (name == "AppendLine")
        {
            return method.ContainingType.ToDisplayString() == "System.Text.StringBuilder" ? EndLine(visited) : visited;
        }

        return Format(method.ContainingType) is { } format && method.Parameters is [] or [{ Type.Name: "IFormatProvider" }]
            ? visited.WithArgumentList(visited.ArgumentList.WithArguments(visited.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(Text(format)))))
            : ConvertedText(node, method) ?? visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitInterpolation(InterpolationSyntax node)
    {
        var visited = (InterpolationSyntax)base.VisitInterpolation(node)!;
        return node.FormatClause is null && Format(model.GetTypeInfo(node.Expression).Type) is { } format
            ? visited.WithFormatClause(SyntaxFactory.InterpolationFormatClause(
                SyntaxFactory.Token(SyntaxKind.ColonToken),
                SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.InterpolatedStringTextToken, format, format, SyntaxFactory.TriviaList())))
            : visited;
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

    // A conversion of its own, as Append takes more than texts; the member stays what it is bound to, also behind ?.
    private static InvocationExpressionSyntax EndLine(InvocationExpressionSyntax call)
    {
        var append = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.WithName(SyntaxFactory.IdentifierName("Append").WithTriviaFrom(access.Name)),
            var other => (ExpressionSyntax)((MemberBindingExpressionSyntax)other).WithName(SyntaxFactory.IdentifierName("Append")),
        };
        if (call.ArgumentList.Arguments is not [var argument])
        {
            return call.WithExpression(append).WithArgumentList(call.ArgumentList.AddArguments(SyntaxFactory.Argument(LineEnd)));
        }

        var text = SyntaxFactory.CastExpression(
            SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)), SyntaxFactory.ParenthesizedExpression(argument.Expression));
        var first = call.WithExpression(append).WithArgumentList(call.ArgumentList.WithArguments([SyntaxFactory.Argument(text)])).WithoutTrailingTrivia();
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, first, SyntaxFactory.IdentifierName("Append")),
            SyntaxFactory.ArgumentList([SyntaxFactory.Argument(LineEnd)])).WithTrailingTrivia(call.GetTrailingTrivia());
    }

    private bool IsText(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String;

    private ExpressionSyntax AsText(ExpressionSyntax original, ExpressionSyntax visited) => Format(model.GetTypeInfo(original).Type) is { } format
        ? Formatted(visited, format, []).WithTriviaFrom(visited)
        : visited;

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

    private ExpressionSyntax? Replace(ExpressionSyntax node, string name)
    {
        if (name is not ("Default" or "NewLine") || model.GetSymbolInfo(node).Symbol is not IPropertySymbol property)
        {
            return null;
        }

        return (property.ContainingType.ToDisplayString(), name) switch
        {
            ("System.Text.Encoding", "Default") => SyntaxFactory.ParseExpression(DefaultEncoding).WithTriviaFrom(node),
            ("System.Environment", "NewLine") => LineEnd.WithTriviaFrom(node),
            _ => null,
        };
    }
}
