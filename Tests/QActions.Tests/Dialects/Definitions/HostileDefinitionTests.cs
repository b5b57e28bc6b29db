using System.Diagnostics;
using System.Text;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Whatever an operator pastes and a device sends, nothing is thrown, and what it costs is bounded by its size.</summary>
public class HostileDefinitionTests : DefinitionFixture
{
    private const int Mebibyte = 1024 * 1024;
    private const string Odd = "{}[]\",:$@.*~|'\0\u00e9 ";

    /// <summary>Far above what any of these takes, and far below what grows with the square of anything.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Test]
    public void TryRead_DamagedDefinitions_GiveAMistakeOrADefinition()
    {
        var random = new Random(7);
        var texts = DefinitionCase.Names.Select(name => DefinitionCase.Load(name).Text).ToArray();
        var mistakes = 0;
        for (var count = 0; count < 20_000; count++)
        {
            var isRead = DefinitionReader.TryRead(Damage(texts[count % texts.Length], random), out _, out var mistake);
            mistakes += isRead ? 0 : 1;
            if (!isRead)
            {
                Assert.That(mistake, Does.StartWith("line ").And.Length.LessThanOrEqualTo(DisplayText.MaximumLength));
            }
        }

        Assert.That(mistakes, Is.GreaterThan(10_000));
    }

    [Test]
    public void Read_DamagedMessages_NeverThrows()
    {
        var random = new Random(7);
        var faults = 0;
        foreach (var name in DefinitionCase.Names)
        {
            var definitionCase = DefinitionCase.Load(name);
            var reader = new DefinitionMessageReader(Define(definitionCase.Text.Replace('\'', '`')));
            for (var count = 0; count < 2_000; count++)
            {
                var reading = reader.Read(Damage(definitionCase.Messages[count % definitionCase.Messages.Count].Text, random));
                faults += reading.Fault == ReadFault.None ? 0 : 1;
            }
        }

        Assert.That(faults, Is.GreaterThan(10_000));
    }

    [TestCase("[1,", "]", "1")]
    [TestCase("[", "]", "{},")]
    [TestCase("[", "]", "[],")]
    [TestCase("[", "]", "{\"a\":1},")]
    [TestCase("[", "]", "\"{\\\"a\\\":1}\",")]
    [TestCase("[", "]", "\"{\",")]
    [TestCase("[", "]", "\"[1\",")]
    [TestCase("[", "]", "\"\\\\u0041\",")]
    [TestCase("[", "]", "{\"a\":{\"a\":{\"a\":1}}},")]
    [TestCase("\"", "\"", "[")]
    [TestCase("\"", "\"", "\\u0041")]
    [TestCase("", "", "[")]
    [TestCase("", "", "1")]
    public void Read_AMebibyteOfAnything_CostsWhatItsSizeDoes(string start, string end, string item)
    {
        var rules = string.Join(
            ", ",
            "{ 'is': 'state', 'each': '$.**', 'key': 'k', 'part': '{@~}', 'value': '@', 'as': 'quantity', 'factor': 3, 'time': '@' }",
            "{ 'is': 'state', 'each': '$[*].**', 'key': '{$[*]~}', 'part': '{@~}', 'value': '@' }",
            "{ 'is': 'state', 'each': '$[*].a.**', 'key': '{$[*].a}', 'value': '@' }",
            "{ 'is': 'state', 'each': '$[*].*.*', 'key': '{$[*]}', 'value': '@' }",
            "{ 'is': 'state', 'each': '$[*]|json.**', 'key': '{$[*]}', 'value': '@' }",
            "{ 'is': 'state', 'key': '{$}', 'value': '$' }");
        var reader = new DefinitionMessageReader(Rules(rules));
        var text = new StringBuilder(start).Insert(start.Length, item, (Mebibyte / item.Length) - 2).ToString().TrimEnd(',') + end;
        var watch = Stopwatch.StartNew();

        var reading = reader.Read(text);

        Assert.That(watch.Elapsed, Is.LessThan(Bound));
        Assert.That(reading.Messages, Has.Count.LessThanOrEqualTo(60_000));
    }

    [Test]
    public void Read_ByEveryNodeThatADefinitionCanHave_CostsWhatItsSizeDoes()
    {
        var conditions = string.Join(", ", Enumerable.Range(0, 32).Select(rule =>
            "{ 'each': '$[*].*', 'when': { " + string.Join(", ", Enumerable.Range(0, 15).Select(path => "'@.n" + rule + "_" + path + "': 1")) + " }, 'is': 'state', 'key': 'k', 'value': '@' }"));
        var reader = new DefinitionMessageReader(Rules(conditions));
        var text = "[" + string.Join(',', Enumerable.Range(0, 10_000).Select(index => "{\"a\":{\"n" + (index % 32) + "_1\":1,\"b\":2,\"c\":3,\"d\":4}}")) + "]";
        var watch = Stopwatch.StartNew();

        var reading = reader.Read(text);

        Assert.That(watch.Elapsed, Is.LessThan(Bound));
        Assert.That((reading.Fault, reading.IsUnknown), Is.EqualTo((ReadFault.None, true)));
    }

    [Test]
    public void Read_AFrameOfManyDocuments_CostsWhatItsSizeDoes()
    {
        var reader = new DefinitionMessageReader(Rules("{ 'is': 'state', 'each': '$', 'key': 'k', 'value': '@' }", "'frames': { 'separator': ';' },"));
        var watch = Stopwatch.StartNew();

        var reading = reader.Read(string.Concat(Enumerable.Repeat("1;", Mebibyte / 2)));

        Assert.That(watch.Elapsed, Is.LessThan(Bound));
        Assert.That((reading.Messages.Count, reading.CutItems), Is.EqualTo((10_000, (Mebibyte / 2) - 10_000)));
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var count = random.Next(1, 4); count > 0 && damaged.Length > 0; count--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, Math.Min(damaged.Length - at, random.Next(1, 9)));
                    break;
                case 1:
                    damaged.Insert(at, Odd[random.Next(Odd.Length)]);
                    break;
                case 2:
                    damaged[at] = (char)random.Next(32, 127);
                    break;
                default:
                    damaged.Length = random.Next(10) == 0 ? at : damaged.Length;
                    break;
            }
        }

        return damaged.ToString();
    }
}
