using Newtonsoft.Json;
using Skyline.Protocol.Payloads;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Payloads;

public class JsonWalkerTests
{
    private const string Valid = "{\"a\" : [ 1, -0.5e+10, [], {}, \"\\u00e9\\n\" ],\t\"b\":{\"c\":true,\"d\":[false,null]}}";

    [TestCase("0x1F")]
    [TestCase("017")]
    [TestCase("+1")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("-")]
    [TestCase("1e")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("-Infinity")]
    [TestCase("undefined")]
    [TestCase("new Date(1)")]
    [TestCase("True")]
    [TestCase("'text'")]
    [TestCase("text")]
    [TestCase("\"a\nb\"")]
    [TestCase("\"\\x41\"")]
    [TestCase("\"\\'\"")]
    [TestCase("\"\\u12G4\"")]
    [TestCase("\"")]
    [TestCase("\"\\")]
    [TestCase("[1,]")]
    [TestCase("[,1]")]
    [TestCase("[1,,2]")]
    [TestCase("[1 2]")]
    [TestCase("[1}")]
    [TestCase("{\"x\":1,}")]
    [TestCase("{\"x\" 1}")]
    [TestCase("{x:1}")]
    [TestCase("{'x':1}")]
    [TestCase("{1:1}")]
    [TestCase("1 /* one */")]
    [TestCase("// one\n1")]
    [TestCase("\u00A01")]
    [TestCase("1\0")]
    [TestCase("")]
    public void ReadDocument_WhatOnlyAScriptWouldAccept_IsNoJson(string value)
    {
        Assert.That(() => Walk("{\"a\":" + value + "}"), Throws.InstanceOf<JsonException>());
        Assert.That(() => Walk("[" + value + "]", isArray: true), value.Length == 0 ? Throws.Nothing : Throws.InstanceOf<JsonException>());
    }

    [TestCase("")]
    [TestCase("{}{}")]
    [TestCase("{} x")]
    [TestCase("\uFEFF{}")]
    [TestCase("[]")]
    [TestCase("1")]
    public void ReadDocument_NotOneObject_IsRefused(string text)
    {
        Assert.That(() => Walk(text), Throws.InstanceOf<JsonException>());
    }

    [TestCase("0")]
    [TestCase("-0")]
    [TestCase("12.50E-3")]
    [TestCase(" [ ] ")]
    [TestCase("[[],[[1],{\"b\":2}],3]")]
    [TestCase("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\uABcd é\"")]
    [TestCase("null\r\n")]
    public void ReadDocument_Json_IsRead(string value)
    {
        Assert.That(() => Walk("\t{ \"a\" : " + value + " }\n"), Throws.Nothing);
    }

    [Test]
    public void ReadDocument_TextCutOrChangedAnywhere_IsAcceptedOnlyIfItIsJson()
    {
#if NET
        const string Characters = "{}[]\",:0123456789.eE+-\\/ \ntrufalsn'x";
        var random = new Random(1);
        var accepted = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = new System.Text.StringBuilder(Valid);
            for (var change = random.Next(3); change >= 0; change--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, random.Next(2)).Insert(at, Characters[random.Next(Characters.Length)]);
            }

            var isJson = IsJson(text.ToString());
            accepted += isJson ? 1 : 0;
            Assert.That(IsAccepted(text.ToString()), Is.EqualTo(isJson), text.ToString());
        }

        Assert.That(accepted, Is.InRange(1000, 15_000), "both kinds were tried");
#else
        Assert.Ignore("There is no second strict reader to compare with in this framework.");
#endif
    }

#if NET
    private static bool IsJson(string text)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(text);
            return document.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static bool IsAccepted(string text)
    {
        try
        {
            Walk(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
#endif

    private static void Walk(string text, bool isArray = false)
    {
        using var walker = new JsonWalker(text);
        if (isArray)
        {
            walker.ReadDocument(item => item.Skip());
        }
        else
        {
            walker.ReadDocument((member, _) => member.Skip());
        }
    }
}
