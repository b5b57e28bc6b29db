using System.Globalization;
using System.Text;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>Valid JSON of every shape: blanks, escapes, numbers in each notation, containers. Names are there once an object.</summary>
internal static class RandomJson
{
    private static readonly string[] Blanks = ["", "", "", " ", "\n", "\t \r\n"];
    private static readonly string[] Pieces =
        ["a", "Z", " ", "/", "\\/", "\\\"", "\\\\", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0041", "\\u00e9", "\\uD83D\\uDCFA", "\u00fc", "\u20ac", "\U0001F4FA", "\u007f", "\u2028", "{", "]", ":", ","];

    public static string Value(Random random, int depth)
    {
        var value = random.Next(depth > 0 ? 7 : 4) switch
        {
            0 => Text(random),
            1 => new[] { "true", "false", "null" }[random.Next(3)],
            2 or 3 => Number(random),
            4 or 5 => "{" + Blank(random) + string.Join(",", Enumerable.Range(0, random.Next(20) == 0 ? 30 : random.Next(5)).Select(index => Member(random, index, depth))) + "}",
            _ => "[" + Blank(random) + string.Join(",", Enumerable.Range(0, random.Next(5)).Select(_ => Value(random, depth - 1))) + "]",
        };
        return Blank(random) + value + Blank(random);
    }

    /// <summary>A number in any notation, of any size that a <see cref="double"/> holds or does not hold.</summary>
    public static string Number(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "-" : string.Empty);
        text.Append(random.Next(4) == 0 ? "0" : "123456789"[random.Next(9)] + Digits(random, random.Next(random.Next(3) == 0 ? 40 : 6)));
        if (random.Next(2) == 0)
        {
            text.Append('.').Append(Digits(random, 1 + random.Next(random.Next(3) == 0 ? 40 : 5)));
        }

        if (random.Next(3) == 0)
        {
            text.Append("eE"[random.Next(2)]).Append(new[] { "", "+", "-" }[random.Next(3)]).Append(random.Next(random.Next(3) == 0 ? 400 : 25).ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + (random.Next(3) == 0 ? 0 : random.Next(10)))));

    private static string Member(Random random, int index, int depth) => Blank(random) + "\"" + index + Inner(random) + "\"" + Blank(random) + ":" + Value(random, depth - 1);

    private static string Text(Random random) => "\"" + Inner(random) + "\"";

    private static string Inner(Random random) => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Blank(Random random) => Blanks[random.Next(Blanks.Length)];
}
