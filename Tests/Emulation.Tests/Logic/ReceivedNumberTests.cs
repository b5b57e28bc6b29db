using System.Globalization;
using System.Text;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Interprete: with how many decimals a number is held, and which numbers of a device are ignored.</summary>
public class ReceivedNumberTests
{
    private const string Number = "<Type>double</Type><LengthType>next param</LengthType>";

    [TestCase("", "1.23456749", "1.234567")]
    [TestCase("", "1.2345675", "1.234568")]
    [TestCase("", "-1.2345675", "-1.234568")]
    [TestCase("", "123456789012345680", "1.2345678901234568E+17")]
    [TestCase("<Decimals></Decimals>", "1.23456749", "1.234567")]
    [TestCase("<Decimals>0</Decimals>", "2.5", "3")]
    [TestCase("<Decimals>2</Decimals>", "45000.126", "45000.13")]
    [TestCase("<Decimals>8</Decimals>", "45000.12345678", "45000.12345678")]
    [TestCase("<Decimals>15</Decimals>", "0.123456789012345", "0.123456789012345")]
    [TestCase("<Decimals>30</Decimals>", "0.12345678901234568", "0.12345678901234568")]
    public async Task Set_Number_IsHeldWithTheDecimalsOfInterprete(string decimals, string text, string held)
    {
        await using var engine = new Engine(Read("table", decimals));
        engine.Script().SetParameter(2, double.Parse(text, CultureInfo.InvariantCulture));
        engine.Script().AddRow(100, new object[] { "a", "label", "custom", double.Parse(text, CultureInfo.InvariantCulture) });
        Assert.That(engine.Text(2), Is.EqualTo(held), "set by a QAction");
        Assert.That(((object[])engine.Script().GetRow(100, "a"))[3], Is.EqualTo(double.Parse(held, CultureInfo.InvariantCulture)), "in a table");
    }

    [TestCase("<Low>3</Low><High>7.5</High>", "3", true)]
    [TestCase("<Low>3</Low><High>7.5</High>", "7.5", true)]
    [TestCase("<Low>3</Low><High>7.5</High>", "2.9", false)]
    [TestCase("<Low>3</Low><High>7.5</High>", "8", false)]
    [TestCase("<Low>3</Low>", "1e9", true)]
    [TestCase("<High>7</High>", "-1", true)]
    [TestCase("<High>7</High>", "8", false)]
    public async Task Received_NumberOutsideTheRange_IsIgnored(string range, string text, bool isTaken)
    {
        await using var engine = new Engine(Read("messages", $"<Range>{range}</Range>"));
        Receive(engine, text);
        Assert.That(engine.Text(16), isTaken ? Is.EqualTo(double.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)) : Is.Null);
        Assert.That(engine.Ran, (isTaken ? Has.One : Has.None).EqualTo("QA16(16)"));
        Assert.That(engine.Parts.Log.Lines.Select(line => line.Text), isTaken ? Is.Empty : Has.One.EqualTo($"Parameter 16 (Number) ignores {text}, which is outside the range of its Interprete."));
    }

    [Test]
    public async Task Received_ExceptionOutsideTheRange_IsTaken()
    {
        await using var engine = new Engine(Read("messages", "<Range><Low>0</Low></Range><Exceptions><Exception id=\"1\" value=\"-1\"><Display>None</Display><Value>-1</Value></Exception></Exceptions>"));
        Receive(engine, "-1");
        Assert.That(engine.Text(16), Is.EqualTo("-1"));
    }

    [Test]
    public async Task Set_OutsideTheRangeByAQAction_IsTaken()
    {
        await using var engine = new Engine(Read("messages", "<Range><Low>0</Low></Range>"));
        engine.Script().SetParameter(16, -5);
        Assert.That(engine.Text(16), Is.EqualTo("-5"));
    }

    private static void Receive(Engine engine, string text)
    {
        var response = engine.Parts.Protocol.Responses.Values.Single(item => item.Content.Contains(16));
        var message = Encoding.ASCII.GetBytes($"<{text}>");
        engine.Parts.Responses.Handle(response, engine.Parts.Matcher.Match(response, message)!, message, engine.Cause);
    }

    private static ProtocolDefinition Read(string fixture, string interprete)
    {
        var xml = Fixture.Xml(fixture);
        Assert.That(xml, Does.Contain(Number));
        return ProtocolReader.Read(xml.Replace(Number, Number + interprete, StringComparison.Ordinal), "x");
    }
}
