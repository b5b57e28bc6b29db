using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Values;

/// <summary>
/// Reads the Value of a parameter: a text, or bytes as two hexadecimal digits behind each <c>0x</c>. Source: DataMiner documentation, "copy", examples, and
/// Protocol.Params.Param.Type-options, connection.
/// </summary>
internal static partial class DeclaredValue
{
    /// <summary>Gives the value as it is set.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>A text, bytes, or the number that the bytes of a number are; null when none is declared.</returns>
    public static object? Read(ParameterDefinition definition)
    {
        if (definition.InitialValue is not { } text)
        {
            return null;
        }

        var bytes = ReadBytes(text);
        return definition.IsInBytes ? ToNumber(bytes ?? Encoding.ASCII.GetBytes(text), definition.RawType == RawType.SignedNumber) : bytes ?? (object)text;
    }

    // The lowest byte comes first: DataMiner protocol reference, Protocol.Params.Param.Interprete.Endian.
    private static object ToNumber(byte[] bytes, bool isSigned)
    {
        Span<byte> whole = stackalloc byte[8];
        whole.Fill(isSigned && bytes is [.., >= 0x80] ? (byte)0xFF : (byte)0);
        bytes.AsSpan(0, Math.Min(bytes.Length, whole.Length)).CopyTo(whole);
        return isSigned ? BinaryPrimitives.ReadInt64LittleEndian(whole) : (double)BinaryPrimitives.ReadUInt64LittleEndian(whole);
    }

    private static byte[]? ReadBytes(string text) => Bytes().IsMatch(text) ? Convert.FromHexString(text.Trim().Replace("0x", string.Empty, StringComparison.OrdinalIgnoreCase)) : null;

    [GeneratedRegex(@"^\s*(0x[0-9a-f]{2})+\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Bytes();
}
