using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>Counts the ways that conditions go: those of if, switch and the operator ?:, and the tests of catch and do.</summary>
/// <param name="text">Where to write.</param>
/// <param name="model">What the code means.</param>
internal sealed class ConditionProbes(ProbeText text, SemanticModel model)
{
    /// <summary>Counts the ways of a node that is a condition.</summary>
    /// <param name="node">The node.</param>
    public void Add(SyntaxNode node)
    {
        switch (node)
        {
            case IfStatementSyntax choice:
                AddIf(choice);
                break;
            case SwitchStatementSyntax choice:
                AddSwitch(choice);
                break;
            case ConditionalExpressionSyntax choice when CanWrap(choice):
                AddArm(choice, choice.WhenTrue);
                AddArm(choice, choice.WhenFalse);
                break;
            case CatchFilterClauseSyntax filter:
                AddTest(filter.FilterExpression);
                break;
            case DoStatementSyntax loop when !model.GetConstantValue(loop.Condition).HasValue && !DeclaresOrSets(loop.Condition):
                AddTest(loop.Condition);
                break;
        }
    }

    private static bool DeclaresOrSets(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Any(part => part is DeclarationExpressionSyntax or PatternSyntax or AssignmentExpressionSyntax || part is ArgumentSyntax { RefKindKeyword.RawKind: not 0 });

    private void AddIf(IfStatementSyntax choice)
    {
        if (choice.Else is null)
        {
            text.After(choice.Statement.Span.End, $" else {{{text.Count(choice.IfKeyword.Span, isBranch: true)};}}");
        }

        AddWay(choice.IfKeyword.Span, choice.Statement);
        if (choice.Else is { } other)
        {
            AddWay(choice.IfKeyword.Span, other.Statement);
        }
    }

    private void AddWay(TextSpan line, StatementSyntax way)
    {
        var mark = $"{text.Count(line, isBranch: true)};";
        if (way is BlockSyntax block)
        {
            text.Before(block.OpenBraceToken.Span.End, mark);
        }
        else
        {
            text.Around(way.Span, $"{{{mark}", "}");
        }
    }

    private void AddSwitch(SwitchStatementSyntax choice)
    {
        foreach (var section in choice.Sections)
        {
            text.Before(section.Statements[0].SpanStart, $"{text.Count(choice.SwitchKeyword.Span, isBranch: true)};");
        }

        if (!choice.Sections.SelectMany(section => section.Labels).Any(label => label is DefaultSwitchLabelSyntax))
        {
            text.Before(choice.CloseBraceToken.SpanStart, $" default: {text.Count(choice.SwitchKeyword.Span, isBranch: true)}; break; ");
        }
    }

    private void AddArm(ConditionalExpressionSyntax choice, ExpressionSyntax arm)
    {
        // What throws is no value: its exception is.
        var type = model.GetTypeInfo(choice).Type!;
        text.Wrap((arm as ThrowExpressionSyntax)?.Expression ?? arm, arm is not ThrowExpressionSyntax && ExpressionProbes.IsNameable(type) ? type : null, choice.Span, isBranch: true);
    }

    private bool CanWrap(ConditionalExpressionSyntax choice) => model.GetTypeInfo(choice).Type is { } type && !ExpressionProbes.IsUnfit(type) && !model.GetConstantValue(choice).HasValue
        && CanWrap(choice.WhenTrue, type) && CanWrap(choice.WhenFalse, type) && !ExpressionTrees.Holds(choice, model);

    // A type without a name is found by what is handed over, which therefore needs one of its own.
    private bool CanWrap(ExpressionSyntax arm, ITypeSymbol type) => arm is ThrowExpressionSyntax
        || (arm is not RefExpressionSyntax && !DeclaresOrSets(arm) && (ExpressionProbes.IsNameable(type) || model.GetTypeInfo(arm).Type is not null));

    // The test follows the count, which is true: what it declares is known where it was known.
    private void AddTest(ExpressionSyntax test) => text.Around(test.Span, $"{text.Count(test.Span)} && (", ")");
}
