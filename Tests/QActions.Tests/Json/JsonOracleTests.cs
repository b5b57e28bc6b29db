#if NET
using System.Globalization;
using System.Text;
using System.Text.Json;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Json;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

/// <summary>The walker beside the other strict reader that there is, which .NET Framework lacks.</summary>
public class JsonOracleTests
{
    private const string Valid = "{\"a\" : [ 1, -0.5e+10, [], {}, \"\\u00e9\\n\" ],\t\"b\":{\"c\":true,\"d\":[false,null]}}";
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    [Test]
    public void Read_TextCutOrChangedAnywhere_IsAcceptedOnlyIfItIsJson()
    {
        const string Characters = "{}[]\",:0123456789.eE+-\\/ \ntrufalsn'xb";
        var random = new Random(1);
        var accepted = 0;
        var repeated = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var builder = new StringBuilder(Valid);
            for (var change = random.Next(3); change >= 0; change--)
            {
                var at = random.Next(builder.Length);
                builder.Remove(at, random.Next(2)).Insert(at, Characters[random.Next(Characters.Length)]);
            }

            var text = builder.ToString();
            var expected = Expected(text, Once);
            var unread = Expected(text, default);
            accepted += expected == null ? 0 : 1;
            repeated += expected == null && unread != null ? 1 : 0;
            Assert.That(Try(() => JsonText.Written(text)), Is.EqualTo(expected), text);
            Assert.That(Try(() => new JsonWalker(text).ReadValue().Kind.ToString()) != null, Is.EqualTo(unread != null), text);
        }

        Assert.That(accepted, Is.InRange(1000, 15_000), "both kinds were tried");
        Assert.That(repeated, Is.GreaterThan(0), "names that are there twice were tried");
    }

    [Test]
    public void Read_RandomJson_IsTheSame()
    {
        var random = new Random(2);
        for (var round = 0; round < 3_000; round++)
        {
            var text = RandomJson.Value(random, 5);

            Assert.That(JsonText.Written(text), Is.EqualTo(Expected(text, Once)), text);
        }
    }

    private static string Try(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (JsonFaultException)
        {
            return null;
        }
    }

    private static string Expected(string text, JsonDocumentOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(text, options);
            return Written(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Written(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(member => member.Name + ":" + Written(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Written)) + "]",
        JsonValueKind.String => "'" + element.GetString() + "'",
        JsonValueKind.Number => Number(element.GetDouble()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Number(double number) => double.IsInfinity(number) ? "beyond" : (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture);
}
#endif
