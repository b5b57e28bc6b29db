using Newtonsoft.Json.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Messages;

/// <summary>Messages that are a text, where a value must not break out either.</summary>
public class TextMessageTests : TemplateFixture
{
    [TestCase("a\nb", "a line end (U+000A)")]
    [TestCase("a\u2028b", "a line end (U+2028)")]
    [TestCase("é", "a letter (U+00E9)")]
    [TestCase("\0", "a control character (U+0000)")]
    public void Write_PlainValueThatIsNotPrintableAscii_IsNotSent(string key, string named)
    {
        Write("\"SUB {key}\"", TemplateUse.OneKey, null, key);

        Assert.That(Writer.Fault, Is.EqualTo("the value of {key} has " + named + ": a message that is not JSON can only have printable ASCII."));
    }

    [Test]
    public void Write_HiddenValueThatIsNotPrintableAscii_TellsNothingOfIt()
    {
        Secret = "pässword";
        Reopen();
        Write("\"LOGIN {secret}\"");

        Assert.That(Writer.Fault, Does.Not.Contain("ä").And.Not.Contain("00E4"));
    }

    [TestCase("x\"],[\"y")]
    [TestCase("x\\")]
    [TestCase("é\n\u2028\ud800")]
    [TestCase("1],[2")]
    public void Write_ValueInJsonOfAText_StaysInItsPlace(string hostile)
    {
        var text = Write("\"42[\\\"set\\\",\\\"{value}\\\",{value},{{\\\"{value}\\\":1}}]\"", TemplateUse.Command, hostile);

        Assert.That(text, Does.StartWith("42[").And.All.InRange(' ', '~'));
        var message = JArray.Parse(text.Substring(2));
        Assert.That((string)message[1], Is.EqualTo(hostile));
        Assert.That((string)message[2], Is.EqualTo(hostile));
        Assert.That(((JObject)message[3]).Properties().Single().Name, Is.EqualTo(hostile));
    }

    [Test]
    public void Shown_WhatNobodyMayRead_IsDots()
    {
        Source.Variables.TrySet("x", TemplateValue.Json("12345"));
        var text = Write("""{"u":"{user}","s":"Bearer {secret}","v":"{var.x}","n":"{id}","s3cret":"s3cret"}""");

        Assert.That(text, Is.EqualTo("""{"u":"operator","s":"Bearer s3cret","v":12345,"n":1,"s3cret":"s3cret"}"""));
        Assert.That(Writer.Shown, Is.EqualTo("""{"u":"••••••••","s":"Bearer ••••••••","v":"••••••••","n":1,"s3cret":"s3cret"}"""));
    }

    [Test]
    public void Shown_TextMessage_HasDotsToo()
    {
        Assert.That(Write("\"LOGIN {user} {secret}\""), Is.EqualTo("LOGIN operator s3cret"));
        Assert.That(Writer.Shown, Is.EqualTo("LOGIN •••••••• ••••••••"));
    }

    [Test]
    public void Shown_NothingHidden_IsTheMessage()
    {
        Write("""{"a":"{id}"}""");

        Assert.That(Writer.Shown, Is.EqualTo(Writer.Text));
    }
}
