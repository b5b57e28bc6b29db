using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tests.Versions;

public class DataMinerVersionTests
{
    [TestCase("10.5.1", "10.5.1")]
    [TestCase("10.4.0", "10.4.0")]
    [TestCase("10.4.0-CU10", "10.4.0-CU10")]
    [TestCase("10.4.0 CU10", "10.4.0-CU10")]
    [TestCase("10.4.0 [cu10]", "10.4.0-CU10")]
    [TestCase("10.4.0.0 - 14003", "10.4.0")]
    public void Parse_Version_IsRead(string text, string expected) => Assert.That(DataMinerVersion.Parse(text).ToString(), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("10")]
    [TestCase("10.4")]
    [TestCase("v10.4.0")]
    [TestCase("10.4.0-CU")]
    [TestCase("10.4.0 - x")]
    [TestCase("99999.4.0")]
    [TestCase("\u0661\u0660.4.0", Description = "digits, but not those of a version")]
    public void Parse_NoVersion_SaysWhatOneLooksLike(string text) =>
        Assert.That(() => DataMinerVersion.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains($"'{text}'").And.Message.Contains("10.4.0-CU10"));

    [TestCase("10.4.0", "10.4.1", true)]
    [TestCase("10.4.0", "10.4.0-CU1", true)]
    [TestCase("10.4.12", "10.5.0", true)]
    [TestCase("9.6.13", "10.0.0", true)]
    [TestCase("10.4.0", "10.4.0", false)]
    [TestCase("10.4.10", "10.4.9", false)]
    public void IsOlderThan_Numbers_AreCompared(string version, string other, bool expected) =>
        Assert.That(DataMinerVersion.Parse(version).IsOlderThan(DataMinerVersion.Parse(other)), Is.EqualTo(expected));
}
