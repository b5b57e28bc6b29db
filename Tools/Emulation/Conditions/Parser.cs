using System.Globalization;

namespace ConnectorEmulator.Conditions;

/// <summary>Turns the words of a condition into a function: OR binds least, then AND, comparisons, bits, sums and products.</summary>
internal sealed class Parser(IReadOnlyList<Token> tokens)
{
    private static readonly string[][] Levels = [["or"], ["and"], ["==", "!=", ">", "<", ">=", "<="], ["&", "|", "^"], ["+", "-"], ["*", "/"]];

    private int position;

    /// <summary>Reads the whole condition.</summary>
    /// <returns>The function: it takes the values of parameters and returns a bool.</returns>
    /// <exception cref="FormatException">The words make no condition.</exception>
    public Func<Func<int, object?>, object?> Parse()
    {
        var expression = ReadLevel(0);
        if (Current.Kind != TokenKind.End)
        {
            throw new FormatException($"'{Current.Text}' is not expected there.");
        }

        return expression;
    }

    private Token Current => tokens[position];

    private Func<Func<int, object?>, object?> ReadLevel(int level)
    {
        if (level == Levels.Length)
        {
            return ReadOperand();
        }

        var left = ReadLevel(level + 1);
        while (Current.Kind == TokenKind.Symbol && Levels[level].Contains(Current.Text))
        {
            var symbol = Current.Text;
            position++;
            var first = left;
            var second = ReadLevel(level + 1);
            left = parameter => Operators.Apply(symbol, first(parameter), second(parameter));
        }

        return left;
    }

    private Func<Func<int, object?>, object?> ReadOperand()
    {
        var token = Current;
        position++;
        switch (token.Kind)
        {
            case TokenKind.Parameter:
                var id = int.Parse(token.Text, CultureInfo.InvariantCulture);
                return parameter => parameter(id);
            case TokenKind.Number:
                object number = double.Parse(token.Text, CultureInfo.InvariantCulture);
                return _ => number;
            case TokenKind.Text:
                return _ => token.Text;
            case TokenKind.Empty:
                return _ => null;
            case TokenKind.EmptyString:
                return _ => Operators.EmptyString;
            case TokenKind.Symbol when token.Text == "-":
                var operand = ReadOperand();
                return parameter => Operators.Apply("-", 0d, operand(parameter));
            case TokenKind.Symbol when token.Text == "(":
                return ReadBrackets();
            default:
                throw new FormatException(token.Kind == TokenKind.End ? "it ends too early." : $"'{token.Text}' is not expected there.");
        }
    }

    private Func<Func<int, object?>, object?> ReadBrackets()
    {
        var inner = ReadLevel(0);
        if (Current is not { Kind: TokenKind.Symbol, Text: ")" })
        {
            throw new FormatException("a closing bracket is missing.");
        }

        position++;
        return inner;
    }
}
