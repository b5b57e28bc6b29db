using ConnectorEmulator.Web.Trends;

namespace ConnectorEmulator.Web.Tests.Trends;

public sealed class TrendSeriesTests
{
    private static readonly long Window = (long)TrendSeries.Window.TotalMilliseconds;

    [Test]
    public void Add_SameValueAgain_KeepsTheFirstMoment()
    {
        var series = new TrendSeries();
        series.Add(new TrendPoint(1, 5));
        series.Add(new TrendPoint(2, 5));
        series.Add(new TrendPoint(3, null));

        Assert.That(series.Read(3), Is.EqualTo(new[] { new TrendPoint(1, 5), new TrendPoint(3, null) }));
    }

    [Test]
    public void Read_PointsBeforeTheWindow_KeepsTheLastOfThem()
    {
        var series = new TrendSeries();
        series.Add(new TrendPoint(1, 1));
        series.Add(new TrendPoint(2, 2));
        series.Add(new TrendPoint(Window, 3));

        Assert.That(series.Read(Window + 10).Select(point => point.Value), Is.EqualTo(new double?[] { 2, 3 }));
    }
}
