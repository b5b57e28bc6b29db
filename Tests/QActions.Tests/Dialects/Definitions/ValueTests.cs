using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>What a value becomes.</summary>
public class ValueTests : DefinitionFixture
{
    [TestCase("true", "value=true number=1")]
    [TestCase("false", "value=false number=0")]
    [TestCase("'on'", "value=on")]
    [TestCase("''", "value=")]
    [TestCase("'5'", "value=5")]
    [TestCase("null", "value=")]
    [TestCase("{}", "value={}")]
    [TestCase("[ 1, { 'a' : 'b c' } ]", "value=[1,{\"a\":\"b c\"}]")]
    [TestCase("7", "value=7 number=7")]
    [TestCase("-0.0", "value=0 number=0")]
    [TestCase("61235.0", "value=61235 number=61235")]
    [TestCase("1e3", "value=1000 number=1000")]
    [TestCase("123456789012345678901234567890", "value=123456789012345678901234567890 number=1.2345678901234568E+29")]
    [TestCase("0.12345678901234567890123", "value=0.12345678901234567890123 number=0.12345678901234568")]
    [TestCase("9007199254740993", "value=9007199254740993 number=9007199254740992")]
    [TestCase("1e999", "rule 1: the value is beyond ±1.8E308")]
    public void Value_OfEachKind_IsShown(string json, string expected) => Assert.That(Value(string.Empty, "{'v':" + json + "}"), Is.EqualTo(expected));

    [TestCase("'23.40'", "value=23.4 number=23.4")]
    [TestCase("' -5 '", "value=-5 number=-5")]
    [TestCase("'+5'", "value=5 number=5")]
    [TestCase("'.5'", "value=0.5 number=0.5")]
    [TestCase("'1e3'", "value=1000 number=1000")]
    [TestCase("'5 MB/s'", "value=5 MB/s")]
    [TestCase("'5 '", "value=5 number=5")]
    [TestCase("'1,5'", "value=1,5")]
    [TestCase("'0x10'", "value=0x10")]
    [TestCase("'NaN'", "value=NaN")]
    [TestCase("'unavailable'", "value=unavailable")]
    [TestCase("'-'", "value=-")]
    [TestCase("''", "value=")]
    public void Value_AsNumber_IsOneWhereTheTextIs(string json, string expected) => Assert.That(Value("'as': 'number'", "{'v':" + json + "}"), Is.EqualTo(expected));

    [TestCase("5 MB/s", "value=5 MB/s number=5")]
    [TestCase("-3.5 dB", "value=-3.5 dB number=-3.5")]
    [TestCase("23.40 °C", "value=23.4 °C number=23.4")]
    [TestCase("50%", "value=50 % number=50")]
    [TestCase("12V", "value=12 V number=12")]
    [TestCase("1.5e3 m", "value=1500 m number=1500")]
    [TestCase("5 m3/h", "value=5 m3/h number=5")]
    [TestCase("7", "value=7 number=7")]
    [TestCase("10:30", "value=10:30")]
    [TestCase("1.2.3", "value=1.2.3")]
    [TestCase("192.168.1.1", "value=192.168.1.1")]
    [TestCase("2026-11-25", "value=2026-11-25")]
    [TestCase("dB", "value=dB")]
    public void Value_AsQuantity_HasItsUnit(string text, string expected) => Assert.That(Value("'as': 'quantity'", "{'v':'" + text + "'}"), Is.EqualTo(expected));

    [TestCase("'factor': 0.1", "{'v':209}", "value=20.9 number=20.9")]
    [TestCase("'factor': -2", "{'v':-3}", "value=6 number=6")]
    [TestCase("'factor': 1e-3", "{'v':123456789012345678901}", "value=123456789012345678.901 number=1.2345678901234568E+17")]
    [TestCase("'factor': 1e300", "{'v':1e10}", "rule 1: the value is beyond ±1.8E308")]
    [TestCase("'factor': 2", "{'v':'3'}", "value=3")]
    [TestCase("'factor': 2, 'as': 'number'", "{'v':'3'}", "value=6 number=6")]
    [TestCase("'factor': 2, 'as': 'quantity'", "{'v':'3 m'}", "value=6 m number=6")]
    [TestCase("'factor': 2", "{'v':true}", "value=true number=1")]
    [TestCase("'divide': '$.s'", "{'v':209,'s':10}", "value=20.9 number=20.9")]
    [TestCase("'divide': '$.s'", "{'v':209}", "value=209 number=209")]
    [TestCase("'divide': '$.s'", "{'v':209,'s':null}", "value=209 number=209")]
    [TestCase("'divide': '$.s'", "{'v':209,'s':0}", "rule 1: what stands at $.s is not a number other than 0 to divide by")]
    [TestCase("'divide': '$.s'", "{'v':209,'s':'ten'}", "rule 1: what stands at $.s is not a number other than 0 to divide by")]
    [TestCase("'divide': '$.s'", "{'v':'text','s':0}", "value=text")]
    [TestCase("'divide': '$.s', 'factor': 3", "{'v':10,'s':4}", "value=7.5 number=7.5")]
    public void Value_IsMultipliedAndDivided(string members, string message, string expected) => Assert.That(Value(members, message), Is.EqualTo(expected));

    [TestCase("{'v':'on'}", "value=on number=1")]
    [TestCase("{'v':2}", "value=two number=2")]
    [TestCase("{'v':2.0}", "value=two number=2")]
    [TestCase("{'v':true}", "value=yes number=5")]
    [TestCase("{'v':null}", "value=nothing")]
    [TestCase("{'v':'other'}", "value=other")]
    [TestCase("{'v':'3'}", "value=3 V number=3")]
    public void Value_ThatTheDefinitionNames_IsWhatItSays(string message, string expected) =>
        Assert.That(Value("'as': 'number', 'unit': 'V', 'numbers': {'on':1,'true':5}, 'texts': {'2':'two','true':'yes','null':'nothing'}", message), Is.EqualTo(expected));

    [TestCase("{'v':5,'u':'dB'}", "value=5 dB number=5")]
    [TestCase("{'v':'on','u':'dB'}", "value=on")]
    [TestCase("{'v':true,'u':'dB'}", "value=true number=1")]
    [TestCase("{'v':5,'u':null}", "value=5 number=5")]
    public void Unit_StandsBehindNumbersOnly(string message, string expected) => Assert.That(Value("'unit': '{$.u}'", message), Is.EqualTo(expected));

    [TestCase("{'v':5}", true, null)]
    [TestCase("{'v':5,'u':'dB'}", false, "dB")]
    [TestCase("{'v':'x'}", false, null)]
    [TestCase("{'v':true}", false, null)]
    public void Unit_ThatWasSentBefore_HoldsForANumberWithoutOne(string message, bool keepsUnit, string unit)
    {
        var state = (StateMessage)Read(Rules("{ 'is': 'state', 'key': 'k', 'value': '$.v', 'unit': '{$.u}' }"), message).Messages.Single();

        Assert.That((state.Value.KeepsUnit, state.Value.Unit), Is.EqualTo((keepsUnit, unit)));
    }

    [TestCase("{'b':2,'a':1}", "state k value=1 number=1")]
    [TestCase("{'b':2}", "state k value=2 number=2")]
    [TestCase("{'a':null,'b':2}", "state k value=")]
    public void Value_OfSeveralPaths_IsTheFirstThatIsThere(string message, string expected) =>
        Assert.That(Rows("{ 'is': 'state', 'key': 'k', 'value': [ '$.a', '$.b' ] }", message), Is.EqualTo(new[] { expected }));

    [Test]
    public void Value_OfALongObject_IsCut()
    {
        var value = Value(string.Empty, "{'v':['" + new string('x', 5000) + "']}");

        Assert.That(value, Has.Length.EqualTo("value=".Length + 1000).And.EndsWith("…"));
    }
}
