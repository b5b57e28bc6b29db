using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Output;

/// <summary>The comment is the one that the vendor's packager writes, but for its line ends.</summary>
internal sealed class RevisionHistoryTests
{
    private const string Comment =
        """


        Revision History (auto generated):

        DATE          VERSION    AUTHOR          COMMENTS

        22/11/2026    1.0.0.1    ABC, Company    NF: First
                                                 Fix: Second
        01/12/2026    1.0.0.2    , Company       Change: Third

        """;

    private const string History =
        """
        <VersionHistory><Branches><Branch id="1"><SystemVersions><SystemVersion id="0"><MajorVersions><MajorVersion id="0"><MinorVersions>
        <MinorVersion id="2"><Date>2026-12-01</Date><Provider><Company>Company</Company></Provider><Changes><Change>Third</Change></Changes></MinorVersion>
        <MinorVersion id="1"><Date>2026-11-22</Date><Provider><Author>ABC</Author><Company>Company</Company></Provider>
        <Changes><NewFeature>First</NewFeature><Fix>Second</Fix></Changes></MinorVersion>
        </MinorVersions></MajorVersion></MajorVersions></SystemVersion></SystemVersions></Branch></Branches></VersionHistory>
        """;

    [Test]
    public void Pack_WithoutAComment_PutsTheHistoryBeforeTheProtocol()
    {
        using var repository = new TemporaryRepository().QAction(1);
        repository.Protocol(History);

        Assert.That(repository.PackAndRead().ProtocolText, Does.StartWith(Expected("<!--", "-->\n<Protocol")));
    }

    [Test]
    public void Pack_WithComments_AddsTheHistoryToTheFirst()
    {
        using var repository = new TemporaryRepository().QAction(1);
        repository.Protocol(History);
        repository.File("Protocol.xml", "<!-- Licence --><!-- Other -->\n" + repository.Read("Protocol.xml"));

        Assert.That(repository.PackAndRead().ProtocolText, Does.StartWith(Expected("<!-- Licence ", "--><!-- Other -->\n<Protocol")));
    }

    [Test]
    public void Pack_WithoutAHistory_AddsNothing()
    {
        using var repository = new TemporaryRepository().QAction(1);

        Assert.That(repository.PackAndRead().ProtocolText, Does.Not.Contain("Revision History"));
    }

    [Test]
    public void Pack_HistoryThatNoCommentCanHold_IsRefusedAtItsLine()
    {
        using var repository = new TemporaryRepository().QAction(1);
        repository.Protocol(History.Replace("Second", "a -- b", StringComparison.Ordinal));

        Assert.That(repository.Refuse().Single().ToString(), Does.StartWith("Protocol.xml(6,").And.Contains("'--'"));
    }

    private static string Expected(string before, string after) =>
        before + Comment.ReplaceLineEndings("\n") + after;
}
