using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>What the messages of twenty kinds of devices give by their definitions.</summary>
public class RowsTests
{
    [Test]
    public void Cases_AreAllThere() => Assert.That(DefinitionCase.Names.Count(), Is.EqualTo(20));

    [TestCaseSource(typeof(DefinitionCase), nameof(DefinitionCase.Names))]
    public void Read_EachMessageOfACase_GivesItsRows(string name)
    {
        var definitionCase = DefinitionCase.Load(name);
        Assert.That(DefinitionReader.TryRead(definitionCase.Text, out var definition, out var mistake), Is.True, mistake);
        var reader = new DefinitionMessageReader(definition);
        Assert.That(definitionCase.Messages, Is.Not.Empty);
        foreach (var (text, rows) in definitionCase.Messages)
        {
            var reading = reader.Read(text);
            Assert.That(reading.Fault, Is.EqualTo(ReadFault.None), reading.Reason);
            reading.Messages = reading.Messages
                .Where(message => message is not StateMessage state || state.IsLetIn || !definition.Keys.Adds || definitionCase.Keys.Contains(RowKey.Unescape(state.SourceId)))
                .ToArray();
            Assert.That(RowTexts.Of(reading), Is.EqualTo(rows), text);
        }
    }
}
