using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Trace;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>How values become cells, and saved cells values again.</summary>
public class RowTests
{
    [Test]
    public void SourceCells_SecretInTexts_HideItButInTheKey()
    {
        var source = new Source("S3same", "S3same and more", partOf: "S3same");
        var cells = SourceRows.Cells(source, text => text?.Replace("S3same", "***", StringComparison.Ordinal));

        Assert.That(cells[Parameter.Sources.Idx.sourcesid], Is.EqualTo("S3same"));
        Assert.That(cells[Parameter.Sources.Idx.sourcesname], Is.EqualTo("*** and more"));
        Assert.That(cells[Parameter.Sources.Idx.sourcespartof], Is.EqualTo("***"));
        Assert.That(cells[Parameter.Sources.Idx.sourcesvalue], Is.Null);
        Assert.That(cells[Parameter.Sources.Idx.sourcesevents], Is.Zero);
    }

    [Test]
    public void TraceRow_Entry_HasItsTimeWithMilliseconds()
    {
        var entry = new TraceEntry("7", new DateTime(2026, 11, 22, 11, 0, 0, 42, DateTimeKind.Utc), TraceDirection.Out, 2, "Ü", "unknown");

        Assert.That(TraceRows.ToRow(entry).ToObjectArray(), Is.EqualTo(new object[] { "7", "2026-11-22 11:00:00.042", 1, 2, "Ü", "unknown" }));
    }

    [TestCase(-1.0, ExpectedResult = -1.0, TestName = "Outage_SavedWhileItWentOn_IsReadAndWrittenAlike")]
    [TestCase(-2.0, ExpectedResult = -2.0, TestName = "Outage_SavedWithoutAnEnd_IsReadAndWrittenAlike")]
    [TestCase(46000.25, ExpectedResult = 46000.25, TestName = "Outage_Saved_IsReadAndWrittenAlike")]
    public object Outage_Saved(double until)
    {
        var row = OutageRows.ToRow(OutageRows.Read(Saved(46000.125, until, 42, 5)));

        Assert.That((row.Key, row.Outagesfrom, row.Outagesduration, row.Outagescause, row.Outagesattempts), Is.EqualTo(("3", 46000.125, 42.0, "Closed.", 5)));
        return row.Outagesuntil;
    }

    [TestCase(0.0, -2.0, 42.0, 5)]
    [TestCase(double.NaN, -2.0, 42.0, 5)]
    [TestCase(1e300, -2.0, 42.0, 5)]
    [TestCase(46000.0, 0.0, 42.0, 5)]
    [TestCase(46000.0, -3.0, 42.0, 5)]
    [TestCase(46000.0, 1e300, 42.0, 5)]
    [TestCase(46000.0, double.NaN, 42.0, 5)]
    [TestCase(46000.0, -2.0, -1.0, 5)]
    [TestCase(46000.0, -2.0, double.NaN, 5)]
    [TestCase(46000.0, -2.0, 1e300, 5)]
    [TestCase(46000.0, -2.0, 42.0, -5)]
    public void Outage_SavedWithWhatNoOutageCanHave_IsNotRead(double from, double until, double seconds, int attempts) =>
        Assert.That(OutageRows.Read(Saved(from, until, seconds, attempts)), Is.Null);

    private static OutagesQActionRow Saved(double from, double until, double seconds, int attempts) => new()
    {
        Outageskey = "3",
        Outagesfrom = from,
        Outagesuntil = until,
        Outagesduration = seconds,
        Outagescause = "Closed.",
        Outagesattempts = attempts,
    };
}
