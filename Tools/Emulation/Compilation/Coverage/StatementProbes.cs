using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>Counts each statement.</summary>
/// <param name="text">Where to write.</param>
internal sealed class StatementProbes(ProbeText text)
{
    /// <summary>Counts a node that is a statement, or a catch, which has none of its own.</summary>
    /// <param name="node">The node.</param>
    public void Add(SyntaxNode node)
    {
        if (node is CatchClauseSyntax caught)
        {
            text.Before(caught.Block.OpenBraceToken.Span.End, $"{text.Count(caught.CatchKeyword.Span)};");
        }
        else if (node is StatementSyntax statement && IsCounted(statement))
        {
            var mark = $"{text.Count(statement.Span)};";
            if (statement.Parent is BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax)
            {
                text.Before(statement.SpanStart, mark);
            }
            else
            {
                text.Around(statement.Span, $"{{{mark}", "}");
            }
        }
    }

    // A block runs when its statements do, a function within a method when it is called; a loop that tests at its end begins with its statements.
    private static bool IsCounted(StatementSyntax statement) => statement switch
    {
        BlockSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax or LabeledStatementSyntax or TryStatementSyntax or UnsafeStatementSyntax or CheckedStatementSyntax or DoStatementSyntax => false,
        LocalDeclarationStatementSyntax local => !local.Modifiers.Any(SyntaxKind.ConstKeyword) && local.Declaration.Variables.Any(variable => variable.Initializer is not null),
        _ => true,
    };
}
