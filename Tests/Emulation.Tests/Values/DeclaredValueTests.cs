using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Tests.Values;

public class DeclaredValueTests
{
    [TestCase("abc", RawType.Other, "abc")]
    [TestCase("0x4", RawType.Other, "0x4")]
    [TestCase("0x41 0x42", RawType.Other, "0x41 0x42")]
    [TestCase("0x0A", RawType.Other, new byte[] { 10 })]
    [TestCase("0x000xFF", RawType.Other, new byte[] { 0, 255 })]
    [TestCase("0x01", RawType.UnsignedNumber, 1d)]
    [TestCase("0x010x02", RawType.UnsignedNumber, 513d)]
    [TestCase("1", RawType.UnsignedNumber, 49d)]
    [TestCase("0xFD0xFF0xFF0xFF", RawType.SignedNumber, -3L)]
    [TestCase("0x03", RawType.SignedNumber, 3L)]
    public void Read_Value_IsTextBytesOrTheNumberThatTheyAre(string text, RawType rawType, object expected) =>
        Assert.That(DeclaredValue.Read(Parameter(rawType) with { InitialValue = text }), Is.EqualTo(expected));

    [TestCase(RawType.Text, "Abc-1.2;3,4?! ", true)]
    [TestCase(RawType.Text, "{\"a\":1}", false)]
    [TestCase(RawType.Text, "é", false)]
    [TestCase(RawType.NumericText, "-1.5e3", true)]
    [TestCase(RawType.NumericText, "1x", false)]
    [TestCase(RawType.Other, "{é}", true)]
    public void Fits_Value_IsOfItsRawType(RawType rawType, string value, bool expected)
    {
        var converter = new ValueConverter(new TextCodec(isUnicode: false));
        Assert.That(converter.Fits(Parameter(rawType), converter.Codec.Encode(value)), Is.EqualTo(expected));
    }

    private static ParameterDefinition Parameter(RawType rawType) => new() { Id = 1, Name = "P", Kind = ParameterKind.Read, RawType = rawType };
}
