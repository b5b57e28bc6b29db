using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>A conversation under a clock of the test, with a definition that each test builds.</summary>
public abstract class TalkFixture
{
    private static readonly string[] Variables = ["salt", "half", "auth"];

    private protected TestClock Clock { get; private set; }

    private protected Definition Definition { get; private set; }

    private protected DeviceTalk Talk { get; private set; }

    [SetUp]
    public void Begin()
    {
        Clock = new TestClock();
        Definition = new Definition { Name = "test" };
    }

    private protected static MessageTemplate Template(string json, TemplateUse use = TemplateUse.Step) => MessageTemplate.Parse(json, new TemplateScope(use, [], Variables));

    private protected static OpeningStep Step(string wait, string send, params Let[] lets) =>
        new(wait == null ? null : new Match([], wait), [], lets, send == null ? null : Template(send));

    private protected static Let Let(string name, string text) => new(name, HashForm.Sha256Base64, TemplateText.Parse(text, new TemplateScope(TemplateUse.Step, [], Variables)));

    private protected void Open(params string[] keys)
    {
        Start(keys);
        Talk.Opened();
    }

    private protected void Start(params string[] keys)
    {
        var uuids = 0;
        Talk = new DeviceTalk(Definition, Clock, () => "uuid-" + ++uuids);
        Talk.Enter(new EnteredValues("operator", "supersecretpassword", new Dictionary<string, string>()));
        Talk.Want(keys);
    }

    /// <summary>Sends everything that is due, each message after DataMiner sent the one before.</summary>
    private protected List<TalkMessage> Drain(int most = 100)
    {
        var sent = new List<TalkMessage>();
        while (sent.Count < most && Talk.Take() is { } message)
        {
            sent.Add(message);
            Talk.Ran();
            Clock.Advance(1);
        }

        return sent;
    }

    private protected string[] Texts(int most = 100) => Drain(most).Select(message => message.Text).ToArray();

    private protected TalkReading Says(params Message[] messages) => Talk.Received(new MessageReading { Messages = messages });

    private protected TalkReading Meets(int step, params (string Name, string Value)[] taken) => Talk.Received(new MessageReading
    {
        Steps = [new MetStep(step - 1, taken.Select(value => new TakenValue(value.Name, TemplateValue.Text(value.Value))).ToList())],
    });

    private protected static AnswerMessage Refusal(string text, string id = null, string key = null) => new(false, id, key, text);

    private protected static AnswerMessage Acceptance(string id) => new(true, id, null, null);
}
