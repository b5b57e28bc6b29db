using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Talk;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>What is sent to twenty kinds of devices by their definitions.</summary>
public class SentRowsTests
{
    /// <summary>What steps wait for, where the case has no such message.</summary>
    private static readonly string[] Awaited =
    [
        "START-SEND-EVENTS:ACK", """{"type":"connection_ack"}""", """{"jsonrpc":"2.0","id":"login","result":true}""", "[2,9129137332,{\"roles\":{}}]",
    ];

    private TestClock clock;
    private Definition definition;
    private DefinitionMessageReader reader;
    private DeviceTalk talk;

    [TestCaseSource(typeof(DefinitionCase), nameof(DefinitionCase.Names))]
    public void Take_EachStepSubscriptionAndHeartbeatOfACase_IsItsRow(string name)
    {
        var definitionCase = DefinitionCase.Load(name);
        Begin(definitionCase);
        foreach (var row in definitionCase.Sent)
        {
            var text = row.Substring(row.IndexOf(' ') + 1).Trim();
            switch (row.Substring(0, row.IndexOf(' ')))
            {
                case "wait":
                    Assert.That(Take(), Is.Null, row);
                    Meet(definitionCase);
                    break;
                case "uns":
                    GiveUp(definitionCase.Keys);
                    Assert.That(Take(), Is.EqualTo(text));
                    break;
                default:
                    Assert.That(Take(), Is.EqualTo(text));
                    break;
            }
        }

        Assert.That(Take(), Is.Null);
        Assert.That(talk.Login, Is.EqualTo(definition.Opening.Count == 0 ? LoginStatus.NotUsed : LoginStatus.Ready));
        Assert.That(talk.TakeNews().Errors, Is.Empty);
    }

    private void Begin(DefinitionCase definitionCase)
    {
        Assert.That(DefinitionReader.TryRead(definitionCase.Text, out definition, out var mistake), Is.True, mistake);
        reader = new DefinitionMessageReader(definition);
        clock = new TestClock();
        clock.SetWallClock(new DateTime(2026, 11, 26, 10, 0, 0, DateTimeKind.Utc));
        talk = new DeviceTalk(definition, clock, () => Guid.NewGuid().ToString());
        talk.Enter(new EnteredValues(string.Empty, definitionCase.Secret, definition.Inputs.ToDictionary(input => input, _ => "realm1")));
        talk.Want(definitionCase.Keys);
        talk.Opened();
    }

    private string Take()
    {
        var message = talk.Take();
        talk.Ran();
        if (message != null)
        {
            clock.Advance(0.1);
            clock.SetWallClock(clock.UtcNow.AddSeconds(-0.1));
        }

        return message?.Text;
    }

    private void Meet(DefinitionCase definitionCase)
    {
        var readings = definitionCase.Messages.Select(message => message.Text).Concat(Awaited).Select(reader.Read).Where(reading => reading.Steps.Count > 0);
        Assert.That(readings.Any(reading => talk.Received(reading).Step > 0));
    }

    /// <summary>Keys that the device named, by names that are a text in the cases.</summary>
    private void GiveUp(IReadOnlyList<string> keys)
    {
        if (definition.Unsubscribe.Send.UsesAlias)
        {
            talk.Received(new MessageReading { Aliases = [new LearntAlias(TemplateValue.Text("1"), keys[0], null)] });
        }

        talk.Want([]);
    }
}
