using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Reads definitions and messages of tests. Single quotes stand for double ones, and backticks for single ones, so that JSON can be read.</summary>
public abstract class DefinitionFixture
{
    private protected static Definition Define(string json)
    {
        Assert.That(DefinitionReader.TryRead(Plain(json), out var definition, out var mistake), Is.True, mistake);
        return definition;
    }

    private protected static string Plain(string json) => json.Replace('\'', '"').Replace('`', '\'');

    /// <summary>A definition with these rules.</summary>
    private protected static Definition Rules(string rules, string others = "") => Define("{ 'name': 'x', " + others + " 'read': [ " + rules + " ] }");

    private protected static MessageReading Read(Definition definition, string message) => new DefinitionMessageReader(definition).Read(Plain(message));

    /// <summary>What a message gives by rules, one line a row.</summary>
    private protected static string[] Rows(string rules, string message, string others = "") => RowTexts.Of(Read(Rules(rules, others), message)).ToArray();

    /// <summary>What the value in a message gives by a rule with these members.</summary>
    private protected static string Value(string members, string message)
    {
        var reading = Read(Rules("{ 'is': 'state', 'key': 'k', 'value': '$.v'" + (members.Length == 0 ? string.Empty : ", " + members) + " }"), message);
        return reading.Fault == ReadFault.None ? RowTexts.Of(reading).Single()["state k ".Length..] : reading.Reason;
    }

    private protected static string Mistake(string json)
    {
        Assert.That(DefinitionReader.TryRead(Plain(json), out var definition, out var mistake), Is.False);
        Assert.That(definition, Is.Null);
        return mistake;
    }
}
