using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Web.Tests.Support;
using ConnectorEmulator.Web.Views;

namespace ConnectorEmulator.Web.Tests.Live;

public sealed class StateReaderTests
{
    private Element element = null!;
    private StateReader states = null!;

    [SetUp]
    public async Task StartAsync()
    {
        element = await PageElement.StartAsync();
        states = new StateReader(element);
    }

    [TearDown]
    public async Task StopAsync() => await element.DisposeAsync();

    [Test]
    public void Parameters_OfTheProtocol_AreTheDisplayedReads() => Assert.That(states.Parameters, Is.EquivalentTo(new[] { 1, 2, 3, 4, 5, 7, 9 }));

    [TestCase("45", "45.0 dB", AlarmSeverity.Warning)]
    [TestCase("50", "50.0 dB", AlarmSeverity.Minor)]
    [TestCase("60", "60.0 dB", AlarmSeverity.Major)]
    [TestCase("95.26", "95.3 dB", AlarmSeverity.Critical)]
    [TestCase("10", "10.0 dB", AlarmSeverity.Normal)]
    [TestCase("-1", "No Signal", AlarmSeverity.Normal)]
    public async Task ReadParameter_Value_HasItsTextAndSeverity(string value, string text, AlarmSeverity severity)
    {
        await element.SetParameterAsync(52, value);
        var state = states.ReadParameter(2);

        Assert.That((state.Text, state.Value, state.Alarm), Is.EqualTo((text, value, severity)));
    }

    [TestCase("-1", true)]
    [TestCase("-1.0", true)]
    [TestCase("1", null)]
    public async Task ReadParameter_ExceptionThatIsDisabled_IsShownInGrey(string value, bool? expected)
    {
        await element.SetParameterAsync(52, value);

        Assert.That(states.ReadParameter(2).IsDisabled, Is.EqualTo(expected));
    }

    [Test]
    public async Task ReadParameter_VeryLongText_IsCutAndCannotBeEdited()
    {
        await element.SetParameterAsync(51, new string('x', 1_000_000));
        var state = states.ReadParameter(1);

        Assert.That((state.Text.Length, state.Value), Is.EqualTo((10_001, (string?)null)));
    }

    [Test]
    public async Task ReadTable_Row_HasItsDisplayKeyAndDates()
    {
        await element.SetParameterAsync(60, "a|One|3");
        var row = states.ReadTable(100).Single();

        Assert.Multiple(() =>
        {
            Assert.That((row.Key, row.Label), Is.EqualTo(("a", "Port One")));
            Assert.That(row.Cells[2], Is.EqualTo(new CellState("3 dB", "3", 3, false, AlarmSeverity.Normal)));
            Assert.That(row.Cells[3].Text, Is.EqualTo("2025-12-09 12:00:00"));
        });
    }
}
