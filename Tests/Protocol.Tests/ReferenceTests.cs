namespace Skyline.DataMiner.WebSocketDriver.Protocol.Tests;

/// <summary>Every id that one part of the protocol gives for another exists.</summary>
public class ReferenceTests
{
    private static readonly char[] Separators = [';', ','];

    [TestCase("Pairs", "Pair", "Content/Command", "Commands", "Command")]
    [TestCase("Pairs", "Pair", "Content/Response", "Responses", "Response")]
    [TestCase("Commands", "Command", "Content/Param", "Params", "Param")]
    [TestCase("Responses", "Response", "Content/Param", "Params", "Param")]
    [TestCase("Groups", "Group", "Content/Pair", "Pairs", "Pair")]
    [TestCase("Groups", "Group", "Content/Action", "Actions", "Action")]
    [TestCase("Groups", "Group", "Content/Session", "HTTP", "Session")]
    [TestCase("Timers", "Timer", "Content/Group", "Groups", "Group")]
    [TestCase("Triggers", "Trigger", "Content/Id", "Actions", "Action")]
    [TestCase("Connections", "Connection", "Http/CommunicationOptions/NotifyConnectionPIDs/Connections", "Params", "Param")]
    [TestCase("Connections", "Connection", "Http/CommunicationOptions/WebSocketHandshake", "HTTP", "Session")]
    public void Content_RefersToWhatExists(string section, string item, string path, string targetSection, string target)
    {
        var references = ProtocolFile.All(section, item).SelectMany(element => element.Descend(path)).Select(element => int.Parse(element.Value)).Distinct().ToList();

        Assert.That(references, Is.Not.Empty);
        Assert.That(references, Is.SubsetOf(Ids(targetSection, target)));
    }

    [TestCase("Actions", "Action")]
    [TestCase("Triggers", "Trigger")]
    public void On_RefersToWhatExists(string section, string item)
    {
        foreach (var on in ProtocolFile.All(section, item).SelectMany(element => element.Descend("On")).Where(on => int.TryParse(on.Attribute("id")?.Value, out _)))
        {
            var kind = char.ToUpperInvariant(on.Value[0]) + on.Value[1..];
            var ids = kind == "Parameter" ? Ids("Params", "Param") : Ids(kind + "s", kind);
            Assert.That(ids, Does.Contain(on.Id()), on.ToString());
        }
    }

    [TestCase("triggers")]
    [TestCase("inputParameters")]
    public void QAction_RefersToParameters(string attribute)
    {
        var references = ProtocolFile.All("QActions", "QAction").SelectMany(action => Numbers(action.Attribute(attribute)?.Value)).ToList();

        Assert.That(references, Is.Not.Empty);
        Assert.That(references, Is.SubsetOf(Ids("Params", "Param")));
    }

    [Test]
    public void Session_TakesItsValuesFromParameters()
    {
        var references = ProtocolFile.All("HTTP", "Session").SelectMany(session => session.Descendants()).SelectMany(element => element.Attributes("pid")).Select(pid => (int)pid).ToList();

        Assert.That(references, Is.Not.Empty);
        Assert.That(references, Is.SubsetOf(Ids("Params", "Param")));
    }

    [Test]
    public void Table_ListsEveryColumnOnceAndShowsIt()
    {
        foreach (var table in ProtocolFile.Params.Where(param => param.Kind() == "array"))
        {
            var columns = table.Descend("ArrayOptions/ColumnOption").ToList();
            var pids = columns.Select(column => (int)column.Attribute("pid")!).ToList();
            Assert.That(pids, Is.Unique.And.SubsetOf(Ids("Params", "Param")));
            Assert.That(columns.Select(column => (int)column.Attribute("idx")!), Is.EqualTo(Enumerable.Range(0, columns.Count)));

            var options = table.Descend("Measurement/Type").Single().Attribute("options")!.Value;
            var shown = options.Split("tab=columns:")[1].Split(",width:")[0].Split('-').Select(column => column.Split('|')).ToList();
            Assert.That(shown.Select(column => int.Parse(column[0])), Is.EquivalentTo(pids));
            Assert.That(shown.Select(column => pids[int.Parse(column[1])]), Is.EqualTo(shown.Select(column => int.Parse(column[0]))), "pid and idx of the same column");
            Assert.That(options.Split(",width:")[1].Split(',')[0].Split('-'), Has.Length.EqualTo(pids.Count));
            Assert.That(options.Split(",sort:")[1].Split(',')[0].Split('-'), Has.Length.EqualTo(pids.Count));
            Assert.That(Numbers(table.Value("ArrayOptions/NamingFormat")), Is.SubsetOf(pids));
        }
    }

    [TestCase("Connections", "Connection")]
    [TestCase("HTTP", "Session")]
    [TestCase("QActions", "QAction")]
    [TestCase("Groups", "Group")]
    [TestCase("Triggers", "Trigger")]
    [TestCase("Actions", "Action")]
    [TestCase("Timers", "Timer")]
    [TestCase("Commands", "Command")]
    [TestCase("Responses", "Response")]
    [TestCase("Pairs", "Pair")]
    public void Ids_OfASection_Ascend(string section, string item)
    {
        Assert.That(Ids(section, item), Is.Ordered.And.Unique);
    }

    [Test]
    public void Ids_OfParameters_AscendButForAWriteBehindItsRead()
    {
        var names = new HashSet<string>();
        var ascending = ProtocolFile.Params.Where(param => names.Add(param.Value("Name")!)).Select(param => param.Id());

        Assert.That(ascending.Where(id => id < 150 || id >= 1000), Is.Ordered.And.Unique);
        Assert.That(Ids("Params", "Param"), Is.Unique);
    }

    private static List<int> Ids(string section, string item) => ProtocolFile.All(section, item).Select(element => element.Id()).ToList();

    private static IEnumerable<int> Numbers(string? list) =>
        (list ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
}
