using System.Xml;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Tests.Text;

/// <summary>XML that nobody would write ends with one clear line, not with the process.</summary>
public class SafeXmlTests
{
    [Test]
    public void Parse_NestedTooDeep_IsRefusedAtItsPlace()
    {
        const int Depth = 200_000;
        var text = string.Concat(Enumerable.Repeat("<a>", Depth)) + string.Concat(Enumerable.Repeat("</a>", Depth));
        var refusal = Assert.Throws<XmlRefusedException>(() => SafeXml.Parse("\n" + text));
        Assert.That((refusal!.LineNumber, SafeXml.Explain(refusal)), Is.EqualTo((2, "The tags are nested more than 100 deep.")));
    }

    [Test]
    public void Parse_TooManyTags_IsRefused()
    {
        var refusal = Assert.Throws<XmlRefusedException>(() => SafeXml.Parse($"<a>{string.Concat(Enumerable.Repeat("<b/>", 1_000_000))}</a>"));
        Assert.That(SafeXml.Explain(refusal!), Is.EqualTo("There are more than 500000 tags."));
    }

    [TestCase("<!DOCTYPE a><a/>")]
    [TestCase("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>")]
    [TestCase("<!DOCTYPE a [<!ENTITY b 'cc'><!ENTITY d '&b;&b;&b;'>]><a>&d;</a>")]
    public void Parse_Dtd_IsRefused(string text)
    {
        var refusal = Assert.Throws<XmlRefusedException>(() => SafeXml.Parse(text));
        Assert.That(SafeXml.Explain(refusal!), Does.StartWith("The file has a DTD"));
    }

    [Test]
    public void Explain_Malformed_SaysSo() =>
        Assert.That(SafeXml.Explain(Assert.Throws<XmlException>(() => SafeXml.Parse("<a>"))!), Does.StartWith("The XML is malformed: "));
}
