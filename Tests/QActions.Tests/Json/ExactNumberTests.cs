using Skyline.Protocol.Json;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

public class ExactNumberTests
{
    private const string Tenth = "0.1000000000000000055511151231257827021181583404541015625";

    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("-0.000", "0")]
    [TestCase("0e999999999999999999999", "0")]
    [TestCase("7", "7")]
    [TestCase("-3.5", "-3.5")]
    [TestCase("1.50", "1.5")]
    [TestCase("100.00", "100")]
    [TestCase("0.050", "0.05")]
    [TestCase("1e3", "1000")]
    [TestCase("15E-1", "1.5")]
    [TestCase("120e-1", "12")]
    [TestCase("0.00012e+4", "1.2")]
    [TestCase("1732624512345678", "1732624512345678")]
    [TestCase("-1234567890123456", "-1234567890123456")]
    [TestCase("9007199254740991", "9007199254740991")]
    [TestCase("9007199254740993", "9007199254740993")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    [TestCase("18446744073709551615", "18446744073709551615")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890")]
    [TestCase("-98765432109876543210.0123456789", "-98765432109876543210.0123456789")]
    [TestCase("0.30000000000000004", "0.30000000000000004")]
    [TestCase(Tenth, Tenth)]
    [TestCase("1e20", "100000000000000000000")]
    [TestCase("1e21", "1E+21")]
    [TestCase("-2.5e300", "-2.5E+300")]
    [TestCase("0.000001", "0.000001")]
    [TestCase("0.0000001", "1E-7")]
    [TestCase("-12e-10", "-1.2E-9")]
    [TestCase("1e-400", "1E-400")]
    public void ToString_EveryDigitThatWasSent_IsThere(string json, string text)
    {
        Assert.That(Of(json).ToString(), Is.EqualTo(text));
    }

    [Test]
    public void ToString_MoreDigitsThanAnybodyReads_AreCutBehindThePointAndSaySo()
    {
        var whole = new string('7', 309);

        Assert.That(Of(whole + "." + new string('3', 5000)).ToString(), Is.EqualTo(whole + "." + new string('3', 91) + "\u2026"));
        Assert.That(Of("1." + new string('3', 5000) + "e-9").ToString(), Does.EndWith("3\u2026E-9").And.Length.LessThan(420));
    }

    [TestCase("201", "10", "20.1")]
    [TestCase("200", "10", "20")]
    [TestCase("-1234567890123456", "1000", "-1234567890123.456")]
    [TestCase("1732624512345678", "1e6", "1732624512.345678")]
    [TestCase("5", "0.01", "500")]
    [TestCase("0", "7", "0")]
    [TestCase("-0.0", "10", "0")]
    [TestCase("1", "8", "0.125")]
    [TestCase("1", "1024", "0.0009765625")]
    [TestCase("9", "3", "3")]
    [TestCase("9007199254740993", "3", "3002399751580331")]
    [TestCase("123456789012345678901234567890", "2", "61728394506172839450617283945")]
    [TestCase("3", "1.5", "2")]
    [TestCase("1", "3", "0.333333333333333")]
    [TestCase("2", "3", "0.666666666666667")]
    [TestCase("-200", "60", "-3.33333333333333")]
    [TestCase("12345678901234567890", "7", "1763668414462081127")]
    [TestCase("999999999999999999999999999999", "7e5", "1428571428571428571428571.42857")]
    [TestCase("1", "1.0000000000000000000000000000000001", "1")]
    [TestCase("2", "0.2000000000000000000000000000000001", "10")]
    [TestCase("1e308", "1e300", "100000000")]
    [TestCase("1e400", "1e399", "10")]
    [TestCase("5e-324", "1e-324", "5")]
    public void DividedBy_AScale_IsExactWhereTheDigitsEnd(string value, string scale, string text)
    {
        Assert.That(Of(value).DividedBy(Of(scale)).ToString(), Is.EqualTo(text));
    }

    [Test]
    public void DividedBy_NinesThatRoundUp_CarryIntoANewDigit()
    {
        Assert.That(Of("2999999999999999999").DividedBy(Of("3")).ToString(), Is.EqualTo("999999999999999999.7"));
        Assert.That(Of("29999999999999999999").DividedBy(Of("30000000000000000003")).ToString(), Is.EqualTo("1"));
    }

    [TestCase("20.1", 20.1)]
    [TestCase("-0", 0)]
    [TestCase("9007199254740993", 9007199254740992)]
    [TestCase("123456789012345678901234567890", 1.2345678901234568E+29)]
    [TestCase("1.7976931348623157e308", double.MaxValue)]
    [TestCase("-179769313486231570e291", -double.MaxValue)]
    [TestCase("5e-324", double.Epsilon)]
    [TestCase("3e-324", double.Epsilon)]
    [TestCase("2e-324", 0)]
    [TestCase("-1e-400", 0)]
    [TestCase("-1e-99999999999999999999", 0)]
    [TestCase("4.35", 4.35)]
    [TestCase("123456789012345e22", 123456789012345e22)]
    [TestCase(Tenth, 0.1)]
    public void TryGetDouble_IsTheNearest(string json, double expected)
    {
        Assert.That(Of(json).TryGetDouble(out var number), Is.True);
        Assert.That(number, Is.EqualTo(expected));
        Assert.That(1 / number, Is.Not.EqualTo(double.NegativeInfinity), "no negative zero");
    }

    [TestCase("1.7976931348623159e308")]
    [TestCase("1e309")]
    [TestCase("-1e309")]
    [TestCase("1e400")]
    [TestCase("1e99999999999999999999")]
    public void TryGetDouble_BeyondEveryDouble_IsNone(string json)
    {
        Assert.That(Of(json).TryGetDouble(out _), Is.False);
    }

    [TestCase("1", true)]
    [TestCase("1e-999", true)]
    [TestCase("0", false)]
    [TestCase("-0", false)]
    [TestCase("0e5", false)]
    [TestCase("-1", false)]
    public void IsPositive_OnlyAboveZero(string json, bool isPositive)
    {
        Assert.That(Of(json).IsPositive, Is.EqualTo(isPositive));
    }

    [Test]
    public void Default_IsZero()
    {
        Assert.That(default(ExactNumber).ToString(), Is.EqualTo("0"));
        Assert.That(default(ExactNumber).TryGetDouble(out var number) && number == 0, Is.True);
    }

    private static ExactNumber Of(string json) => new JsonWalker(json).ReadValue().AsNumber().Value;
}
