using System.Text;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Json;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

public class JsonWalkerTests
{
    [Test]
    public void NextMember_ValuesOfAllKinds_AreRead()
    {
        Assert.That(
            JsonText.Written("\t{ \"a\" : [ 1, -0.5e+1, [], {} , \"\\u00e9\\n\" ],\r\n\"b\":{\"c\":true,\"d\":[false,null]} } "),
            Is.EqualTo("{a:[1,-5,[],{},'\u00e9\n'],b:{c:true,d:[false,null]}}"));
    }

    [Test]
    public void NextMember_ValuesThatNobodyReads_ArePassedOver()
    {
        var walker = new JsonWalker("{\"a\":{\"x\":[1,{\"y\":2}]},\"b\":[[1],2],\"c\":3}");
        var names = new List<string>();
        walker.EnterObject();
        while (walker.NextMember())
        {
            names.Add(walker.Name.AsText());
        }

        Assert.That(names, Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public void TryEnter_AnotherKind_StaysInFront()
    {
        var walker = new JsonWalker("[7,[8]]");
        walker.EnterArray();
        walker.NextItem();

        Assert.That(walker.TryEnterArray() || walker.TryEnterObject(), Is.False);
        Assert.That(walker.ReadValue().AsNumber().ToString(), Is.EqualTo("7"));
        Assert.That(walker.NextItem() && walker.TryEnterArray() && walker.NextItem(), Is.True);
    }

    [Test]
    public void ReadValue_Twice_IsAMistakeOfTheCaller()
    {
        var walker = new JsonWalker("[7,8]");
        walker.EnterArray();
        walker.NextItem();
        walker.ReadValue();

        Assert.That(() => walker.ReadValue(), Throws.InvalidOperationException);
    }

    [TestCase("[]")]
    [TestCase("1")]
    [TestCase("\"{}\"")]
    public void EnterObject_SomethingElse_IsRefused(string text)
    {
        Assert.That(() => new JsonWalker(text).EnterObject(), Throws.TypeOf<JsonFaultException>().With.Message.EqualTo("not an object"));
    }

    [TestCase("[1 2]")]
    [TestCase("\uFEFF{}")]
    public void EnterObject_NoJsonAtAll_IsToldAsSuch(string text)
    {
        Assert.That(() => new JsonWalker(text).EnterObject(), Throws.TypeOf<JsonFaultException>().With.Message.StartsWith("not JSON from character "));
    }

    [TestCase("{}{}", 3)]
    [TestCase("{} x", 4)]
    [TestCase("{\"a\":1,}", 8)]
    [TestCase("{\"a\":01}", 7)]
    public void Fault_IsToldWithItsPlace(string text, int character)
    {
        Assert.That(() => JsonText.Written(text), Throws.TypeOf<JsonFaultException>().With.Message.EqualTo("not JSON from character " + character + " on"));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("{\"a\":1")]
    [TestCase("[\"a")]
    [TestCase("{\"a\":tr")]
    public void Fault_AtTheEnd_IsToldAsSuch(string text)
    {
        Assert.That(() => JsonText.Written(text), Throws.TypeOf<JsonFaultException>().With.Message.EqualTo("ending too early"));
    }

    [TestCase("{\"a\":1,\"a\":1}", "a")]
    [TestCase("{\"payload\":1,\"pa\\u0079load\":2}", "payload")]
    [TestCase("{\"\\u0061\":1,\"\\u0061\":2}", "a")]
    [TestCase("{\"\":1,\"\":2}", "")]
    [TestCase("{\"x\":{\"a\":1,\"b\":2,\"a\":3}}", "a")]
    [TestCase("[{\"a\":1},{\"b\":[],\"b\":[]}]", "b")]
    [TestCase("{\"a\\n\":1,\"a\\u000A\":2}", "a\uFFFD")]
    public void NextMember_NameThatIsThereTwice_IsRefused(string text, string name)
    {
        Assert.That(() => JsonText.Written(text), Throws.TypeOf<RepeatedNameException>().With.Message.EqualTo("with '" + name + "' twice"));
    }

    [TestCase("{\"a\":{\"a\":{\"a\":1}},\"A\":2}")]
    [TestCase("[{\"a\":1},{\"a\":1}]")]
    [TestCase("{\"a\":{\"b\":1},\"b\":2}")]
    [TestCase("{\"\u00e9\":1,\"e\u0301\":2}")]
    public void NextMember_NameThatIsThereOnceAnObject_IsFine(string text)
    {
        Assert.That(() => JsonText.Written(text), Throws.Nothing);
    }

    [Test]
    public void ReadValue_NameTwiceInWhatNobodyReads_IsPassedOver()
    {
        Assert.That(() => new JsonWalker("{\"a\":1,\"a\":2}").ReadValue(), Throws.Nothing);
    }

    [TestCase(15)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(200)]
    public void NextMember_ManyMembers_AreComparedAllTheSame(int others)
    {
        var members = Enumerable.Range(0, others).Select(index => "\"m" + index + "\":0").ToList();
        Assert.That(() => JsonText.Written("{\"twice\":1," + string.Join(",", members) + "}"), Throws.Nothing);
        Assert.That(() => JsonText.Written("{\"twice\":1," + string.Join(",", members) + ",\"\\u0074wice\":1}"), Throws.TypeOf<RepeatedNameException>());
        Assert.That(() => JsonText.Written("{" + string.Join(",", members) + ",\"twice\":{},\"twice\":{}}"), Throws.TypeOf<RepeatedNameException>());
    }

    /// <summary>Comparing each name with each other would take a minute.</summary>
    [Test]
    [CancelAfter(20_000)]
    public void NextMember_AHundredThousandMembers_CostNoMoreThanTheirLength()
    {
        var text = new StringBuilder("{");
        for (var index = 0; index < 100_000; index++)
        {
            text.Append('"').Append('x', 5).Append(index).Append("\":0,");
        }

        Assert.That(() => JsonText.Written(text + "\"end\":0}"), Throws.Nothing);
    }

    [TestCase("[", "]")]
    [TestCase("{\"a\":", "}")]
    public void Depth_IsAcceptedUpToALimit_ReadOrNot(string opening, string closing)
    {
        Assert.That(() => JsonText.Written(Nested(JsonWalker.MaximumDepth)), Throws.Nothing);
        Assert.That(() => JsonText.Written(Nested(JsonWalker.MaximumDepth + 1)), Throws.TypeOf<TooDeepException>());
        Assert.That(() => new JsonWalker(Nested(JsonWalker.MaximumDepth)).ReadValue(), Throws.Nothing);
        Assert.That(() => new JsonWalker(Nested(JsonWalker.MaximumDepth + 1)).ReadValue(), Throws.TypeOf<TooDeepException>());
        Assert.That(() => new JsonWalker(Nested(100_000)).ReadValue(), Throws.TypeOf<TooDeepException>());

        string Nested(int depth) => string.Concat(Enumerable.Repeat(opening, depth)) + "1" + string.Concat(Enumerable.Repeat(closing, depth));
    }

    [Test]
    public void Depth_ManyContainersBesideEachOther_IsNoDepth()
    {
        Assert.That(() => JsonText.Written("[" + string.Join(",", Enumerable.Repeat("[{\"a\":[]}]", 1000)) + "]"), Throws.Nothing);
    }
}
