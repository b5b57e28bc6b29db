using System.Globalization;
using System.Text.RegularExpressions;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Conditions;

/// <summary>
/// A condition of a trigger, action, group, pair, timer or QAction. Source: DataMiner documentation, "Conditions".
/// </summary>
internal sealed partial class Condition
{
    // Each word may take a step of the stack, when it is read and whenever it is evaluated.
    private const int MostWords = 1_000;

    private readonly Func<Func<int, object?>, object?> expression;

    private Condition(Func<Func<int, object?>, object?> expression) => this.expression = expression;

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <returns>The condition, ready to be evaluated.</returns>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static Condition Parse(string text)
    {
        var words = Tokenizer.Cut(text);
        return words.Count <= MostWords ? new Condition(new Parser(words).Parse()) : throw new FormatException($"it has more than {MostWords} words and brackets.");
    }

    /// <summary>Checks a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="protocol">The protocol whose parameters it may use.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Check(string text, ProtocolDefinition protocol)
    {
        try
        {
            var unknown = Tokenizer.Cut(text).FirstOrDefault(token => token.Kind == TokenKind.Parameter && !Exists(token, protocol));
            Parse(text);
            return unknown is null ? null : $"parameter {unknown.Text} does not exist.";
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Finds a table or a column that a condition reads, which has no value of its own.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="columns">The tables and columns of the protocol.</param>
    /// <returns>Its id; null when there is none.</returns>
    public static int? FindColumn(string text, IReadOnlySet<int> columns) =>
        Tokenizer.Cut(text).Where(token => token.Kind == TokenKind.Parameter).Select(token => (int?)int.Parse(token.Text, CultureInfo.InvariantCulture)).FirstOrDefault(id => columns.Contains(id!.Value));

    /// <summary>Finds a space that an agent needs and that is missing: around AND and OR, and between two brackets.</summary>
    /// <param name="text">The condition.</param>
    /// <returns>Where it is missing; null when it is nowhere.</returns>
    public static string? FindMissingSpace(string text)
    {
        var bare = Quoted().Replace(text, "\"\"");
        return Brackets().IsMatch(bare) ? "between two brackets" : Words().IsMatch(bare) ? "around AND and OR" : null;
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[()]{2}")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<=\S)\b(and|or)\b|\b(and|or)\b(?=\S)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    /// <summary>Evaluates the condition.</summary>
    /// <param name="parameter">Gives the value of a parameter: a number, a text, or null when it is not initialized.</param>
    /// <returns>True when it holds.</returns>
    public bool Holds(Func<int, object?> parameter) => expression(parameter) is true;

    private static bool Exists(Token token, ProtocolDefinition protocol) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && protocol.Parameters.ContainsKey(id);
}
