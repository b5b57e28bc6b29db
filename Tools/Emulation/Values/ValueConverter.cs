using System.Globalization;
using System.Text;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Values;

/// <summary>
/// Converts values between what comes in (a QAction's object, an operator's text, the bytes of a response), what a parameter holds (null, a double, a
/// string or bytes) and what goes out.
/// </summary>
internal sealed class ValueConverter(TextCodec codec)
{
    /// <summary>Gets the text codec.</summary>
    public TextCodec Codec => codec;

    /// <summary>Compares two values as parameters hold them.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>True when they are equal.</returns>
    public bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (byte[] first, byte[] second) => first.AsSpan().SequenceEqual(second),
        (byte[] first, string second) => codec.Decode(first) == second,
        (string first, byte[] second) => first == codec.Decode(second),
        _ => Equals(left, right),
    };

    /// <summary>Converts a value for a parameter.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">The value; not null.</param>
    /// <param name="stored">The value as the parameter holds it.</param>
    /// <returns>False when the parameter cannot hold it.</returns>
    public bool TryStore(ParameterDefinition definition, object value, out object? stored)
    {
        if (definition.Type == ValueKind.Number)
        {
            stored = ToNumber(value) is { } number ? Keep(number, definition.StoredDecimals) : null;
            return stored is not null;
        }

        stored = value switch
        {
            string text => codec.Fit(text),
            byte[] bytes => bytes,
            bool flag => flag ? "1" : "0",
            char letter => codec.Fit(letter.ToString()),
            // As a double leaves the scripting process of an agent for a text.
            double number => number.ToString("G15", CultureInfo.InvariantCulture),
            float number => number.ToString("G7", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return stored is not null;
    }

    /// <summary>
    /// Tells whether a value of the device is of the kind that RawType asks for; any other is not processed. Source: DataMiner protocol reference,
    /// Protocol.Params.Param.Interprete.RawType.
    /// </summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>True when it is.</returns>
    public bool Fits(ParameterDefinition definition, object value) => definition.RawType switch
    {
        RawType.NumericText => ToNumber(value) is not null,
        RawType.Text => ToText(value).All(letter => char.IsAsciiLetterOrDigit(letter) || "-.;,?! ".Contains(letter, StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>Gives a value to a QAction.</summary>
    /// <param name="value">The value as the parameter holds it.</param>
    /// <returns>Null, a double or a string.</returns>
    public object? ToScript(object? value) => value is byte[] bytes ? codec.Decode(bytes) : value;

    /// <summary>Gives a value as text.</summary>
    /// <param name="value">The value as the parameter holds it.</param>
    /// <returns>The text; empty for a parameter that is not initialized.</returns>
    public string ToText(object? value) => value switch
    {
        null => string.Empty,
        byte[] bytes => codec.Decode(bytes),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>Gives a value as bytes, as a command contains it.</summary>
    /// <param name="value">The value as the parameter holds it.</param>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes(object? value) => value switch
    {
        byte[] bytes => bytes,
        double => Encoding.ASCII.GetBytes(ToText(value)),
        _ => codec.Encode(ToText(value)),
    };

    // Source: DataMiner protocol reference, Protocol.Params.Param.Interprete.Decimals. A double has no more than 15 decimals to tell.
    private static double Keep(double number, int decimals) => decimals > 15 ? number : Math.Round(number, decimals, MidpointRounding.AwayFromZero);

    private static double? ToNumber(object value)
    {
        switch (value)
        {
            case double number:
                return number;
            case bool flag:
                return flag ? 1d : 0d;
            case DateTime time:
                return time.ToOADate();
            case byte[] bytes:
                return ToNumber(Encoding.ASCII.GetString(bytes));
            case string text:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
            case IConvertible convertible and not char:
                return convertible.ToDouble(CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }
}
