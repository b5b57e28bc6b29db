using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class LabelTextTests
{
    [Test]
    public void Read_WhatWasWritten_IsTheSameAndTheTextIsAscii()
    {
        var text = LabelText.Write([Labels(Is07Texts.Tally, ("2", "On air"), ("3", "\u00dcbertragung \"live\" {\ud83d\udd34}")), Labels(Is07Texts.Temperature, ("true", ""))]);
        var read = LabelText.Read(text);

        Assert.That(text, Is.All.InRange(' ', '~'));
        Assert.That(read[Is07Texts.Tally], Is.EquivalentTo(Labels(Is07Texts.Tally, ("2", "On air"), ("3", "\u00dcbertragung \"live\" {\ud83d\udd34}")).Value));
        Assert.That(read[Is07Texts.Temperature], Is.EquivalentTo(Labels(Is07Texts.Temperature, ("true", "")).Value));
    }

    [Test]
    public void Write_MoreThanFits_LeavesWholeSourcesOut()
    {
        var text = LabelText.Write(Enumerable.Range(0, 2000).Select(_ => Labels(Guid.NewGuid().ToString("D"), ("1", new string('x', 100)))));

        Assert.That(text, Has.Length.InRange(LabelText.MaximumLength - 200, LabelText.MaximumLength));
        Assert.That(LabelText.Read(text).Values.Select(labels => labels["1"].Length), Is.All.EqualTo(100));
    }

    [Test]
    public void Read_NestedTooDeep_IsNone()
    {
        Assert.That(LabelText.Read("{\"a\":" + new string('[', 1000)), Is.Empty);
    }

    [Test]
    public void Write_SourceWithoutLabels_IsLeftOut()
    {
        Assert.That(LabelText.Write([Labels(Is07Texts.Tally)]), Is.EqualTo("{}"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("{\"a\":")]
    [TestCase("[1]")]
    public void Read_SomethingElse_IsNone(string text)
    {
        Assert.That(LabelText.Read(text), Is.Empty);
    }

    private static KeyValuePair<string, IReadOnlyDictionary<string, string>> Labels(string sourceId, params (string Value, string Label)[] labels) =>
        new(sourceId, labels.ToDictionary(label => label.Value, label => label.Label));
}
