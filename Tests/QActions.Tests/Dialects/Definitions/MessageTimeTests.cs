namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Which times are read, and that anything else is none and no fault.</summary>
public class MessageTimeTests : DefinitionFixture
{
    [TestCase("'2026-11-25T10:00:00Z'", "2026-11-25T10:00:00.000")]
    [TestCase("'2026-11-25T10:00:00'", "2026-11-25T10:00:00.000")]
    [TestCase("'2026-11-25 10:00:00.123456789'", "2026-11-25T10:00:00.123")]
    [TestCase("'2026-11-25T10:00:00,5Z'", "2026-11-25T10:00:00.500")]
    [TestCase("'2026-11-25T10:00:00+01:00'", "2026-11-25T09:00:00.000")]
    [TestCase("'2026-11-25T10:00:00+0130'", "2026-11-25T08:30:00.000")]
    [TestCase("'2026-11-25T10:00:00-05'", "2026-11-25T15:00:00.000")]
    [TestCase("'2026-11-25t10:00z'", "2026-11-25T10:00:00.000")]
    [TestCase("'2026-11-25'", "2026-11-25T00:00:00.000")]
    [TestCase("'20261125T100000Z'", "2026-11-25T10:00:00.000")]
    [TestCase("'2016-12-31T23:59:60Z'", "2017-01-01T00:00:00.000")]
    [TestCase("'2024-02-29T00:00:00Z'", "2024-02-29T00:00:00.000")]
    [TestCase("'2026-11-25T24:00:00Z'", "2026-11-26T00:00:00.000")]
    [TestCase("1631186545.04", "2021-09-09T11:22:25.040")]
    [TestCase("1585906430122", "2020-04-03T09:33:50.122")]
    [TestCase("1585906430122345", "2020-04-03T09:33:50.122")]
    [TestCase("1585906430122345678", "2020-04-03T09:33:50.122")]
    [TestCase("99999999999", "5138-11-16T09:46:39.000")]
    [TestCase("100000000000", "1973-03-03T09:46:40.000")]
    [TestCase("1e9", "2001-09-09T01:46:40.000")]
    [TestCase("0", "1970-01-01T00:00:00.000")]
    public void Time_OfEachForm_IsRead(string json, string expected) => Assert.That(Time(json, "auto"), Is.EqualTo("value=1 number=1 time=" + expected));

    [TestCase("'2025-02-29T00:00:00Z'")]
    [TestCase("'2026-13-01T00:00:00Z'")]
    [TestCase("'2026-11-25T25:00:00Z'")]
    [TestCase("'2026-11-25T24:00:01Z'")]
    [TestCase("'2026-11-25T10:61:00Z'")]
    [TestCase("'2026-11-25T10:00:00+25:00'")]
    [TestCase("'2026-11-25T10:00:00+01:'")]
    [TestCase("'2026-11-25T10:00:00.Z'")]
    [TestCase("'2026-11-25T'")]
    [TestCase("'0000-01-01T00:00:00Z'")]
    [TestCase("'0001-01-01T00:00:00+05:00'")]
    [TestCase("'9999-12-31T23:59:59-05:00'")]
    [TestCase("'1585906430122'")]
    [TestCase("'yesterday'")]
    [TestCase("''")]
    [TestCase("-1")]
    [TestCase("1e300")]
    [TestCase("1e999")]
    [TestCase("123456789012345678901234")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("{}")]
    public void Time_ThatIsNone_IsNoFault(string json) => Assert.That(Time(json, "auto"), Is.EqualTo("value=1 number=1"));

    [TestCase("iso", "'2026-11-25T10:00:00Z'", "2026-11-25T10:00:00.000")]
    [TestCase("unix", "1700000000123", null)]
    [TestCase("unix", "1700000000.5", "2023-11-14T22:13:20.500")]
    [TestCase("unix", "'1700000000'", "2023-11-14T22:13:20.000")]
    [TestCase("unixMs", "1700000000123", "2023-11-14T22:13:20.123")]
    [TestCase("unixUs", "1700000000123456", "2023-11-14T22:13:20.123")]
    [TestCase("unixNs", "1700000000123456789", "2023-11-14T22:13:20.123")]
    [TestCase("unixMs", "5", "1970-01-01T00:00:00.005")]
    [TestCase("tai", "'1795328816:900634752'", "2026-11-22T06:26:19.900")]
    [TestCase("tai", "1795328816", null)]
    [TestCase("iso", "1700000000", null)]
    public void Time_OfANamedForm_IsReadAsSuch(string form, string json, string expected) =>
        Assert.That(Time(json, form), Is.EqualTo("value=1 number=1" + (expected == null ? string.Empty : " time=" + expected)));

    private static string Time(string json, string form) => Value("'time': '$.t', 'timeAs': '" + form + "'", "{'v':1,'t':" + json + "}");
}
