using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <content>The code page of <c>Encoding.Default</c>, and the ends of lines.</content>
internal sealed partial class FrameworkCode
{
    private const string DefaultEncoding = "global::System.Text.Encoding.GetEncoding(1252)";

    private static readonly LiteralExpressionSyntax LineEnd = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("\r\n"));

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
