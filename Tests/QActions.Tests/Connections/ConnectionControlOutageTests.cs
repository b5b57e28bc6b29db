using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>How long it takes until the connection is back, however an agent reports what happens to it.</summary>
[TestFixture(Reports.Changes)]
[TestFixture(Reports.ChangesWithoutSwaps)]
[TestFixture(Reports.EachFailure)]
internal sealed class ConnectionControlOutageTests
{
    private static readonly WebSocketUrl Main = WebSocketUrl.Parse("ws://main:8050/x");
    private readonly TestClock clock = new();
    private readonly Random random = new(7);
    private readonly ConnectionControl connection;
    private readonly TestAgent agent;

    public ConnectionControlOutageTests(Reports reports)
    {
        connection = new ConnectionControl(clock, random.NextDouble) { Addresses = { Main = Main } };
        agent = new TestAgent(connection, clock, reports);
        connection.Started();
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(2, 3)]
    [TestCase(3, 5)]
    public void Outages_OfSeconds_AreOverWithinASecondAndAHalf(int shortest, int longest)
    {
        Start();
        var times = Enumerable.Range(0, 200).Select(_ => Outage(shortest + ((longest - shortest) * random.NextDouble()))).Order().ToList();

        Assert.That(times[100], Is.LessThanOrEqualTo(0.7), "median");
        Assert.That(times[^1], Is.LessThanOrEqualTo(1.5), "longest");
    }

    [Test]
    public void Restarts_FiveInAMinute_AreOverWithinTwoSecondsEach()
    {
        Start();
        for (var restart = 0; restart < 5; restart++)
        {
            var start = agent.Now;
            Assert.That(Outage(0.3, openFor: 0), Is.LessThanOrEqualTo(2));
            agent.Run(12 - (agent.Now - start));
        }
    }

    [Test]
    public void Handshake_OfFourSeconds_OpensAtOnceAndAfterALoss()
    {
        agent.OpeningTime = 4;
        Start();
        agent.Run(12);

        Assert.That(Outage(0), Is.LessThanOrEqualTo(6));
    }

    [Test]
    public void Handshake_ThatBecomesSlow_IsLetInAllTheSame()
    {
        Start();
        agent.Run(12);
        agent.OpeningTime = 4;

        Assert.That(Outage(1), Is.LessThanOrEqualTo(20));
        Assert.That(Outage(0), Is.LessThanOrEqualTo(6), "it is known by then");
    }

    [Test]
    public void Handshake_OfFourSeconds_ToAnAddressThatIsEntered_OpensWithinTwentySeconds()
    {
        Start();
        agent.OpeningTime = 4;
        connection.Addresses.Main = WebSocketUrl.Parse("ws://other:8050/x");
        agent.Ask(connection.Reconnect(agent.IsOpen));

        agent.UntilOpen(20);
    }

    [Test]
    public void Device_ThatStaysAway_IsNeverAskedMoreOftenThanTheScheduleHasIt()
    {
        Start();
        agent.Run(12);
        agent.Attempts.Clear();
        var lost = agent.Now;
        agent.Kill();
        agent.Run(3600);
        var times = agent.Attempts.Select(attempt => attempt.At - lost).ToList();

        Assert.That(times[0], Is.LessThanOrEqualTo(1.01));
        Assert.That(times.Zip(times.Skip(1), (first, second) => second - first), Is.All.GreaterThan(0.9));
        Assert.That(times.Count(time => time <= 6.01), Is.InRange(2, 7));
        Assert.That(times.Count(time => time > 60), Is.LessThanOrEqualTo(3600 / 20), "a pause is half a minute on average");
    }

    private void Start()
    {
        agent.Connect();
        agent.UntilOpen(5);
    }

    /// <summary>An outage.</summary>
    /// <returns>How long it took until the connection was open once the device listened, in seconds.</returns>
    private double Outage(double length, double openFor = 12)
    {
        agent.Kill();
        agent.Run(length);
        agent.IsListening = true;
        var time = agent.UntilOpen(60);
        agent.Run(openFor);
        return time;
    }
}
