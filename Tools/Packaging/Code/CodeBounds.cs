using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Finds code that is nested so deep that a compiler would use up its stack, which ends the process.</summary>
public static class CodeBounds
{
    private const int Deepest = 1_000;

    /// <summary>Gets what is wrong with code that is too deep.</summary>
    public static string Text { get; } = FormattableString.Invariant($"The code is nested more than {Deepest} deep, which no compiler is sure to survive. Cut it into statements and methods.");

    /// <summary>Looks at the brackets of code that was not parsed yet.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The line, from 0, where they are too deep; null when they are not.</returns>
    public static int? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var (depth, angles, line) = (0, 0, 0);
        foreach (var letter in code)
        {
            line += letter == '\n' ? 1 : 0;
            depth = Math.Max(0, depth + (letter is '(' or '[' or '{' ? 1 : letter is ')' or ']' or '}' ? -1 : 0));

            // In a statement that compares, too, but few of these make a thousand.
            angles = letter is ';' or '{' or '}' ? 0 : Math.Max(0, angles + (letter == '<' ? 1 : letter == '>' ? -1 : 0));
            if (depth > Deepest || angles > Deepest)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Looks at the tree of code. A long sum is not deep: it is written, and compiled, from left to right.</summary>
    /// <param name="root">The tree.</param>
    /// <returns>The node that is too deep; null when none is.</returns>
    public static SyntaxNode? Find(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var item))
        {
            if (item.Depth > Deepest)
            {
                return item.Node;
            }

            foreach (var child in item.Node.ChildNodes())
            {
                open.Push((child, item.Depth + (item.Node is BinaryExpressionSyntax && child is BinaryExpressionSyntax ? 0 : 1)));
            }
        }

        return null;
    }
}
