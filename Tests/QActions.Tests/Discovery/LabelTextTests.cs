using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class LabelTextTests
{
    [Test]
    public void Read_WhatWasWritten_IsTheSameAndTheTextIsAscii()
    {
        var text = LabelText.Write([Labels(Is07Texts.Tally, ("2", "On air"), ("3", "\u00dcbertragung \"live\" {\ud83d\udd34}")), Labels(Is07Texts.Temperature, ("true", ""))]);
        Assert.That(LabelText.TryRead(text, out var read), Is.True);

        Assert.That(text, Is.All.InRange(' ', '~'));
        Assert.That(read[Is07Texts.Tally].EventType, Is.EqualTo("number/enum/tally"));
        Assert.That(read[Is07Texts.Tally].ByText, Is.EquivalentTo(Labels(Is07Texts.Tally, ("2", "On air"), ("3", "\u00dcbertragung \"live\" {\ud83d\udd34}")).Value.ByText));
        Assert.That(read[Is07Texts.Temperature].ByText, Is.EquivalentTo(Labels(Is07Texts.Temperature, ("true", "")).Value.ByText));
    }

    [Test]
    public void Write_MoreThanFits_LeavesWholeSourcesOut()
    {
        var text = LabelText.Write(Enumerable.Range(0, 2000).Select(_ => Labels(Guid.NewGuid().ToString("D"), ("1", new string('x', 100)))));

        Assert.That(text, Has.Length.InRange(LabelText.MaximumLength - 200, LabelText.MaximumLength));
        Assert.That(LabelText.TryRead(text, out var read), Is.True);
        Assert.That(read.Values.Select(labels => labels.ByText["1"].Length), Is.All.EqualTo(100));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("{}")]
    public void TryRead_Nothing_IsNone(string text)
    {
        Assert.That(LabelText.TryRead(text, out var read), Is.True);
        Assert.That(read, Is.Empty);
    }

    [TestCase("{\"a\":")]
    [TestCase("[1]")]
    [TestCase("1E+300")]
    [TestCase("\0\0")]
    [TestCase("{\"6fa34e69-b829-5bf3-86fc-6cd7792e4854\":{\"2\":\"On air\"}}")]
    [TestCase("{\"6fa34e69-b829-5bf3-86fc-6cd7792e4854\":{\"type\":\"number/enum/tally\"}}")]
    [TestCase("{\"6fa34e69-b829-5bf3-86fc-6cd7792e4854\":{\"labels\":{\"2\":\"On air\"}}}")]
    [TestCase("{\"6fa34e69-b829-5bf3-86fc-6cd7792e4854\":7}")]
    public void TryRead_SomethingElse_IsNoneAndSaysSo(string text)
    {
        Assert.That(LabelText.TryRead(text, out var read), Is.False);
        Assert.That(read, Is.Empty);
    }

    [Test]
    public void TryRead_NestedTooDeep_IsNoneAndSaysSo()
    {
        Assert.That(LabelText.TryRead("{\"a\":" + new string('[', 1000), out var read), Is.False);
        Assert.That(read, Is.Empty);
    }

    [Test]
    public void TryRead_OneSourceOfAnotherKind_KeepsTheOthersAndSaysSo()
    {
        var text = LabelText.Write([Labels(Is07Texts.Tally, ("2", "On air"))]).TrimEnd('}') + "}},\"other\":{}}";

        Assert.That(LabelText.TryRead(text, out var read), Is.False);
        Assert.That(read.Keys, Is.EqualTo(new[] { Is07Texts.Tally }));
    }

    private static KeyValuePair<string, ValueLabels> Labels(string sourceId, params (string Value, string Label)[] labels) =>
        new(sourceId, new ValueLabels("number/enum/tally", labels.ToDictionary(label => label.Value, label => label.Label)));
}
