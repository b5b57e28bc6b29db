using ConnectorEmulator.Display;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tests.Display;

public class ValueFormatterTests
{
    [TestCase(null, "Not initialized")]
    [TestCase(1.25, "1.3 ms")]
    [TestCase(-1d, "N/A")]
    public void Format_NumberWithUnitDecimalsAndException_IsShownAsDeclared(double? value, string expected)
    {
        var look = new DisplayDefinition { Units = "ms", Decimals = 1, Exceptions = [new ExceptionValue("-1", "-1", "N/A")] };
        Assert.That(ValueFormatter.Format(Parameter(look), value), Is.EqualTo(expected));
    }

    [TestCase(0d, "Closed")]
    [TestCase(1d, "Open")]
    [TestCase(2d, "2")]
    public void Format_Discreet_IsItsText(double value, string expected)
    {
        var look = new DisplayDefinition { Control = "discreet", Discreets = [new Discreet("0", "Closed"), new Discreet("1", "Open")] };
        Assert.That(ValueFormatter.Format(Parameter(look), value), Is.EqualTo(expected));
    }

    [Test]
    public void Format_NumberWithoutDecimals_IsNotRounded() => Assert.That(ValueFormatter.Format(Parameter(new DisplayDefinition()), 1.23456789), Is.EqualTo("1.23456789"));

    [TestCase("datetime", "2026-11-22 06:00:00")]
    [TestCase("date", "2026-11-22")]
    [TestCase("datetime:minute", "2026-11-22 06:00")]
    public void Format_OleDate_IsADate(string options, string expected)
    {
        var look = new DisplayDefinition { Control = "number", ControlOptions = options, Decimals = 8 };
        Assert.That(ValueFormatter.Format(Parameter(look), new DateTime(2026, 11, 22, 6, 0, 0).ToOADate()), Is.EqualTo(expected));
    }

    [Test]
    public void Format_NumberThatIsNoDate_IsShownAsItIs() =>
        Assert.That(ValueFormatter.Format(Parameter(new DisplayDefinition { ControlOptions = "datetime" }), 1e300), Is.EqualTo("1E+300"));

    [TestCase("time", 123.456, "02m 03s")]
    [TestCase("time", 0, "00s")]
    [TestCase("time", 59.999, "59s")]
    [TestCase("time", -3600, "-01h 00m 00s")]
    [TestCase("time", 97445, "1 day 03h 04m 05s")]
    [TestCase("time:minute", 123.456, "02h 03m 27s")]
    [TestCase("time:minute", 5, "05m")]
    [TestCase("time:minute", 0, "00m")]
    [TestCase("time:hour", 123.456, "5 days 03h 27m 21s")]
    [TestCase("time:hour", 2, "02h")]
    [TestCase("time:hour", 0.1, "06m")]
    [TestCase("time;timeofday", 3661, "01:01:01")]
    [TestCase("time:minute;timeofday", 90, "01:30:00")]
    public void Format_TimeOption_IsADuration(string options, double value, string expected) =>
        Assert.That(ValueFormatter.Format(Parameter(new DisplayDefinition { ControlOptions = options }), value), Is.EqualTo(expected));

    private static ParameterDefinition Parameter(DisplayDefinition look) =>
        new() { Id = 1, Name = "P", Kind = ParameterKind.Read, Type = ValueKind.Number, RawType = RawType.NumericText, Display = look };
}
