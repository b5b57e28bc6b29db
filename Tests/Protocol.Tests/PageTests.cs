using System.Xml.Linq;

namespace Skyline.DataMiner.WebSocketDriver.Protocol.Tests;

/// <summary>What an operator sees.</summary>
public class PageTests
{
    private static readonly IReadOnlyList<int> Columns =
        ProtocolFile.Params.SelectMany(param => param.Descend("ArrayOptions/ColumnOption")).Select(column => (int)column.Attribute("pid")!).ToList();

    private static IEnumerable<XElement> Displayed => ProtocolFile.Params.Where(ProtocolFile.IsDisplayed);

    [Test]
    public void PageOrder_NamesThePagesThatHaveParameters()
    {
        var order = ProtocolFile.Root.Descend("Display").Single().Attribute("pageOrder")!.Value.Split(';');
        var used = Displayed.SelectMany(param => param.Descend("Display/Positions/Position/Page")).Select(page => page.Value).Distinct();

        Assert.That(order.TakeWhile(page => !page.StartsWith('-')), Is.EquivalentTo(used));
        Assert.That(order[^1], Is.EqualTo("Webinterface#http://[Polling Ip]/"));
    }

    [Test]
    public void Position_HoldsOneParameterOrAReadWithItsWrite()
    {
        var positions = Displayed.SelectMany(param => param.Descend("Display/Positions/Position"), (param, position) => (param, position))
            .GroupBy(item => (item.position.Value("Page"), item.position.Value("Column"), item.position.Value("Row")));

        foreach (var position in positions)
        {
            Assert.That(position.Select(item => item.param.Value("Name")).Distinct().Count(), Is.EqualTo(1), $"{position.Key}");
            Assert.That(position.Select(item => item.param.Kind()), Is.Unique, $"{position.Key}");
        }
    }

    [Test]
    public void Displayed_IsOnAPageOrInATable()
    {
        Assert.That(
            Displayed.Where(param => !param.Descend("Display/Positions/Position").Any() && !Columns.Contains(param.Id()) && !IsWriteOfAColumn(param)).Select(param => param.Id()),
            Is.Empty);
        Assert.That(ProtocolFile.Params.Where(param => Columns.Contains(param.Id()) && param.Descend("Display/Positions").Any()).Select(param => param.Id()), Is.Empty);
    }

    [Test]
    public void ReadAndWrite_ShareDescriptionAndPosition()
    {
        foreach (var pair in ProtocolFile.Params.GroupBy(param => param.Value("Name")).Where(group => group.Count() > 1))
        {
            Assert.That(pair.Select(param => param.Kind()), Is.EqualTo(new[] { "read", "write" }));
            Assert.That(pair.Select(param => param.Value("Description")).Distinct().Count(), Is.EqualTo(1), pair.Key);
            Assert.That(pair.Select(param => param.Descend("Display/Positions").SingleOrDefault()?.ToString()).Distinct().Count(), Is.EqualTo(1), pair.Key);
            Assert.That(pair.Last().Id() - pair.First().Id(), Is.EqualTo(50), pair.Key);
        }
    }

    [Test]
    public void Parameter_HasATooltip()
    {
        Assert.That(ProtocolFile.Params.Where(param => string.IsNullOrEmpty(param.Value("Information/Subtext"))).Select(param => param.Id()), Is.Empty);
    }

    [Test]
    public void Number_HasARangeAndAUnit()
    {
        var numbers = Displayed.Where(param => param.Value("Measurement/Type") == "number" && param.Descend("Measurement/Type").Single().Attribute("options") is null).ToList();

        Assert.That(numbers, Is.Not.Empty);
        Assert.That(numbers.Where(param => !param.Descend("Display/Range").Any()).Select(param => param.Id()), Is.Empty);
        Assert.That(numbers.Where(param => !param.Descend("Display/Units").Any() && !IsSuppressed(param, "2.9.7")).Select(param => param.Id()), Is.Empty);
    }

    [Test]
    public void DateTime_HasEightDecimals()
    {
        var moments = Displayed.Where(param => param.Descend("Measurement/Type").SingleOrDefault()?.Attribute("options")?.Value == "datetime").ToList();

        Assert.That(moments, Is.Not.Empty);
        Assert.That(moments.Select(param => (param.Value("Interprete/Decimals"), param.Value("Display/Decimals"))), Is.All.EqualTo(("8", "8")));
    }

    [Test]
    public void Read_SaysWhetherItIsTrended()
    {
        Assert.That(ProtocolFile.Params.Where(param => param.Kind() != "write" && param.Attribute("trending") is null).Select(param => param.Id()), Is.Empty);
    }

    [Test]
    public void Secret_IsMasked()
    {
        foreach (var header in ProtocolFile.Params.Where(param => param.Value("Name") == "Header"))
        {
            Assert.That(header.Descend("Measurement/Type").Single().Attribute("options")!.Value, Is.EqualTo("password"));
            Assert.That(header.Descend("Interprete/DefaultValue"), Is.Empty);
        }
    }

    private static bool IsWriteOfAColumn(XElement param) =>
        param.Kind() == "write" && ProtocolFile.Params.Any(read => Columns.Contains(read.Id()) && read.Value("Name") == param.Value("Name"));

    private static bool IsSuppressed(XElement param, string check) =>
        param.Nodes().OfType<XComment>().Any(comment => comment.Value.Trim().StartsWith("SuppressValidator " + check + " ", StringComparison.Ordinal));
}
