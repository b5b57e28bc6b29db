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
    public void Format_OleDate_IsADate(string options, string expected)
    {
        var look = new DisplayDefinition { Control = "number", ControlOptions = options, Decimals = 8 };
        Assert.That(ValueFormatter.Format(Parameter(look), new DateTime(2026, 11, 22, 6, 0, 0).ToOADate()), Is.EqualTo(expected));
    }

    [Test]
    public void Format_NumberThatIsNoDate_IsShownAsItIs() =>
        Assert.That(ValueFormatter.Format(Parameter(new DisplayDefinition { ControlOptions = "datetime" }), 1e300), Is.EqualTo("1E+300"));

    [Test]
    public void Format_TimeOption_IsSeconds() =>
        Assert.That(ValueFormatter.Format(Parameter(new DisplayDefinition { ControlOptions = "time" }), 3661d), Is.EqualTo("01:01:01"));

    private static ParameterDefinition Parameter(DisplayDefinition look) =>
        new() { Id = 1, Name = "P", Kind = ParameterKind.Read, Type = ValueKind.Number, RawType = RawType.NumericText, Display = look };
}
