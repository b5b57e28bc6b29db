using Skyline.Protocol;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Page;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Keys as an operator enters them in Add Source.</summary>
public class EnteredKeysTests
{
    [TestCase("a", "a")]
    [TestCase("a,b;c\r\nd", "a|b|c|d")]
    [TestCase(" Studio 1 , Studio 2 ,, ", "Studio 1|Studio 2")]
    [TestCase("\"a,b\", c", "a,b|c")]
    [TestCase("c;\"a;b\"", "c|a%3Bb")]
    [TestCase("\"say \"\"hi\"\", x\" , y", "say \"hi\", x|y")]
    [TestCase("5\" pipe", "5\" pipe")]
    [TestCase("a%3Bb", "a%253Bb")]
    [TestCase("\"\",a", "a")]
    public void Parse_Texts_AreSeparatedOutsideQuotes(string entered, string rows) =>
        Assert.That(EnteredKeys.Parse(entered, new KeyRules()).Ids, Is.EqualTo(rows.Split('|')));

    [TestCase("\"a,b", "does not end with one")]
    [TestCase("\"a\"b", "does not end with one")]
    [TestCase(" ,; ", "no source was entered")]
    [TestCase("\"\"", "no source was entered")]
    [TestCase(null, "no source was entered")]
    public void Parse_TextsThatAreNone_AreRefused(string entered, string told) =>
        Assert.That(() => EnteredKeys.Parse(entered, new KeyRules()), Throws.TypeOf<RefusedException>().With.Message.Contains(told));

    [TestCase("1 2,-3;4\t5", "1|2|-3|4|5")]
    public void Parse_Numbers_AreSeparatedByBlanksToo(string entered, string rows) =>
        Assert.That(EnteredKeys.Parse(entered, new KeyRules { Form = KeyForm.Number }).Ids, Is.EqualTo(rows.Split('|')));

    [TestCase("1.5")]
    [TestCase("007")]
    [TestCase("mic")]
    [TestCase("\"1\"")]
    public void Parse_WhatIsNoWholeNumber_IsRefusedByName(string entered) => Assert.That(
        () => EnteredKeys.Parse("1," + entered, new KeyRules { Form = KeyForm.Number }), Throws.TypeOf<RefusedException>().With.Message.Contains("'" + entered + "' is not a whole number"));
}
