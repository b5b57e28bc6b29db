using ConnectorEmulator.Display;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tests.Display;

public class AlarmEvaluatorTests
{
    [TestCase(50d, AlarmSeverity.Normal)]
    [TestCase(80d, AlarmSeverity.Warning)]
    [TestCase(99d, AlarmSeverity.Critical)]
    [TestCase(5d, AlarmSeverity.Minor)]
    public void Evaluate_Number_IsComparedWithTheThresholds(double value, AlarmSeverity expected)
    {
        var alarm = new AlarmDefinition
        {
            High = new Dictionary<AlarmSeverity, string> { [AlarmSeverity.Warning] = "80", [AlarmSeverity.Critical] = "95" },
            Low = new Dictionary<AlarmSeverity, string> { [AlarmSeverity.Minor] = "10" },
        };
        Assert.That(AlarmEvaluator.Evaluate(Parameter(alarm, new DisplayDefinition()), value, NoOther), Is.EqualTo(expected));
    }

    [TestCase(0d, AlarmSeverity.Critical)]
    [TestCase(1d, AlarmSeverity.Normal)]
    public void Evaluate_Discreet_IsComparedForEquality(double value, AlarmSeverity expected)
    {
        var alarm = new AlarmDefinition { Normal = "1", High = new Dictionary<AlarmSeverity, string> { [AlarmSeverity.Critical] = "0" } };
        var look = new DisplayDefinition { Discreets = [new Discreet("0", "Closed"), new Discreet("1", "Open")] };
        Assert.That(AlarmEvaluator.Evaluate(Parameter(alarm, look), value, NoOther), Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_Exception_IsNamedWithADollarSign()
    {
        var alarm = new AlarmDefinition { High = new Dictionary<AlarmSeverity, string> { [AlarmSeverity.Major] = "$-1", [AlarmSeverity.Critical] = "10" } };
        var look = new DisplayDefinition { Exceptions = [new ExceptionValue("99", "-1", "N/A")] };
        Assert.That(AlarmEvaluator.Evaluate(Parameter(alarm, look), 99d, NoOther), Is.EqualTo(AlarmSeverity.Major));
    }

    [Test]
    public void Evaluate_NotMonitoredOrNotInitialized_IsNone() => Assert.Multiple(() =>
    {
        Assert.That(AlarmEvaluator.Evaluate(Parameter(null, new DisplayDefinition()), 1d, NoOther), Is.EqualTo(AlarmSeverity.None));
        Assert.That(AlarmEvaluator.Evaluate(Parameter(new AlarmDefinition(), new DisplayDefinition()), null, NoOther), Is.EqualTo(AlarmSeverity.None));
    });

    [TestCase(0d, AlarmSeverity.None)]
    [TestCase("0", AlarmSeverity.None)]
    [TestCase(1d, AlarmSeverity.Major)]
    [TestCase(null, AlarmSeverity.Major)]
    public void Evaluate_DisabledIf_IsNoneAtThatValueOfTheOther(object? other, AlarmSeverity expected)
    {
        var alarm = new AlarmDefinition { High = new Dictionary<AlarmSeverity, string> { [AlarmSeverity.Major] = "5" }, DisabledIf = new AlarmCondition(7, "0") };
        Assert.That(AlarmEvaluator.Evaluate(Parameter(alarm, new DisplayDefinition()), 9d, id => id == 7 ? other : null), Is.EqualTo(expected));
    }

    private static object? NoOther(int id) => throw new AssertionException($"Parameter {id} decides nothing.");

    private static ParameterDefinition Parameter(AlarmDefinition? alarm, DisplayDefinition look) =>
        new() { Id = 1, Name = "P", Kind = ParameterKind.Read, Type = ValueKind.Number, Display = look, Alarm = alarm };
}
