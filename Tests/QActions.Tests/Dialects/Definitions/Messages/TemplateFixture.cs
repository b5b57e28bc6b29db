using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Messages;

/// <summary>Writes messages of templates with values of tests.</summary>
public abstract class TemplateFixture
{
    private protected TestClock Clock { get; private set; }

    private protected Dictionary<string, string> Inputs { get; } = new();

    private protected string[] VariableNames { get; set; } = ["x"];

    private protected string User { get; set; } = "operator";

    private protected string Secret { get; set; } = "s3cret";

    private protected char? Separator { get; set; }

    private protected MessageSource Source { get; private set; }

    private protected MessageValues Values { get; private set; }

    private protected MessageWriter Writer { get; private set; }

    [SetUp]
    public void Open()
    {
        Clock = new TestClock();
        Inputs.Clear();
        Secret = "s3cret";
        Separator = null;
        Reopen();
    }

    private protected void Reopen()
    {
        var uuids = 0;
        Source = new MessageSource(Clock, () => "00000000-0000-4000-8000-" + (++uuids).ToString("d12"), new EnteredValues(User, Secret, Inputs), Separator);
    }

    private protected TemplateScope Scope(TemplateUse use) => new(use, Inputs.Keys, VariableNames);

    private protected string Write(string json, TemplateUse use = TemplateUse.Step, string value = null, params string[] keys)
    {
        Writer = new MessageWriter(100_000);
        Values = new MessageValues(Source) { Value = value, Keys = keys };
        return MessageTemplate.Parse(json, Scope(use)).Write(Writer, Values) ? Writer.Text : null;
    }
}
