using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Sources;

/// <summary>A row whose value may be old says how old.</summary>
internal sealed class SourceAgeTests
{
    private readonly TestClock clock = new();
    private readonly SourceTable table;
    private readonly List<string> ids = [.. Enumerable.Range(0, 100).Select(_ => Guid.NewGuid().ToString("D"))];

    public SourceAgeTests()
    {
        table = new SourceTable(clock);
        ids.ForEach(id => table.Add(new Source(id, null)));
        table.Connected(isNowOpen: true);
        table.Requested();
    }

    [Test]
    public void Pass_Closed_TheAgeGrowsInOneWriteAMinute()
    {
        ids.ForEach(id =>
        {
            Receive(id);
            clock.Advance(0.3);
        });
        table.Connected(isNowOpen: false);
        Assert.That(Ages(), Is.Unique.And.All.GreaterThan(0).And.All.LessThanOrEqualTo(30));

        for (var minute = 1; minute <= 3; minute++)
        {
            Assert.That(Enumerable.Range(0, 60).Count(_ => Tick().Count > 0), Is.EqualTo(1), "one set of rows a minute");
            Assert.That(table.Find(ids[^1]).ToRow()[Parameter.Sources.Idx.sourcesage], Is.EqualTo((minute * 60) + 0.3).Within(0.01));
        }
    }

    [Test]
    public void Pass_SourcesThatWereNeverHeardOf_HaveNoAge()
    {
        table.Connected(isNowOpen: false);
        Assert.That(Ages(), Is.All.Null);
        clock.Advance(600);
        table.Pass();

        Assert.That(table.TakePending(), Is.Empty);
    }

    [Test]
    public void Pass_AgesThatComeDueOneAfterTheOther_SettleToOneWriteAMinute()
    {
        table.Limits.SilentAfter = TimeSpan.FromSeconds(1);
        foreach (var id in ids)
        {
            Receive(id);
            Tick();
        }

        Enumerable.Range(0, 120).ToList().ForEach(_ => Tick());

        Assert.That(Enumerable.Range(0, 60).Count(_ => Tick().Count > 0), Is.LessThanOrEqualTo(3));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Connected_OpenAgain_TheAgeStaysUntilTheSourceIsHeardOf(bool isGivenUp)
    {
        Receive(ids[0]);
        clock.Advance(10);
        table.Connected(isNowOpen: false);
        table.Want(ids[0], !isGivenUp);
        table.Connected(isNowOpen: true);
        table.Requested();
        Assert.That(Age(ids[0]), Is.EqualTo(10));
        Receive(ids[0]);

        Assert.That(Age(ids[0]), isGivenUp ? Is.Zero : Is.Null);
    }

    [TestCase(false, SourceState.NotSubscribed)]
    [TestCase(true, SourceState.NotConnected)]
    public void Connected_Closed_TellsWhyASourceIsNotAskedFor(bool isWanted, SourceState expected)
    {
        table.Want(ids[0], isWanted);
        table.Connected(isNowOpen: false);

        Assert.That(table.Find(ids[0]).State, Is.EqualTo(expected));
    }

    [Test]
    public void Pass_LimitsRaised_NoSourceStaysSilentOrMissing()
    {
        table.Limits.SilentAfter = TimeSpan.FromSeconds(5);
        Receive(ids[0]);
        clock.Advance(10);
        table.Pass();
        Assert.That((table.Find(ids[0]).State, table.Find(ids[1]).State), Is.EqualTo((SourceState.Silent, SourceState.Missing)));

        table.Limits.SilentAfter = TimeSpan.Zero;
        table.Limits.MissingAfter = TimeSpan.FromSeconds(60);
        table.Pass();
        Assert.That((table.Find(ids[0]).State, table.Find(ids[1]).State), Is.EqualTo((SourceState.Active, SourceState.Waiting)));
    }

    private List<object[]> Tick()
    {
        clock.Advance(1);
        table.Pass();
        return table.TakePending();
    }

    private void Receive(string id) => table.Apply(new StateMessage(id, null, "number", new SourceValue("1", 1), clock.UtcNow));

    private object Age(string id) => table.Find(id).ToRow()[Parameter.Sources.Idx.sourcesage];

    private List<object> Ages() => table.TakePending().Select(row => row[Parameter.Sources.Idx.sourcesage]).ToList();
}
