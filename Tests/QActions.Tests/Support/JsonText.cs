using System.Globalization;
using System.Text;
using Skyline.Protocol.Json;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>Everything that a walker finds in a text, written in a form that can be compared.</summary>
internal static class JsonText
{
    /// <summary>Reads each value, each member and each item.</summary>
    public static string Written(string json)
    {
        var text = new StringBuilder();
        Write(new JsonWalker(json), text);
        return text.ToString();
    }

    private static void Write(JsonWalker walker, StringBuilder text)
    {
        if (walker.TryEnterObject())
        {
            WriteAll('{', '}', walker.NextMember, () => text.Append(walker.Name.AsText()).Append(':'));
        }
        else if (walker.TryEnterArray())
        {
            WriteAll('[', ']', walker.NextItem, () => { });
        }
        else
        {
            text.Append(Scalar(walker.ReadValue()));
        }

        void WriteAll(char opening, char closing, Func<bool> next, Action writeName)
        {
            text.Append(opening);
            for (var isFirst = true; next(); isFirst = false)
            {
                text.Append(isFirst ? string.Empty : ",");
                writeName();
                Write(walker, text);
            }

            text.Append(closing);
        }
    }

    private static string Scalar(JsonValue value) => value.Kind switch
    {
        JsonKind.Text => "'" + value.AsText() + "'",
        JsonKind.Number => value.AsNumber().Value.TryGetDouble(out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : "beyond",
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Null => "null",
        _ => throw new ArgumentException("No scalar: " + value.Kind),
    };
}
