extern alias ChangeSetting;
extern alias DiscoverSources;
extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias StartElement;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>What another version or a damaged file left in saved parameters: the element goes on without it, shows what it goes on with, and tells it once.</summary>
public class SavedValuesTests
{
    private const string Header = "Saved values could not be used. ";

    private readonly TestElement element = new();

    private string Result => (string)element[Parameter.lastoperationresult];

    [Test]
    public void Load_NothingWrong_SetsAndTellsNothing()
    {
        element[Parameter.heartbeatinterval] = 1.0;
        element[Parameter.header] = "Bearer abc";
        element[Parameter.restaddress] = "http://device:80";
        element.Saved(Is07Texts.Tally);
        Start();

        Assert.That(Result, Is.Null);
        Assert.That(element.Log, Is.Empty);
        element.Mock.Verify(protocol => protocol.DeleteRow(It.IsAny<int>(), It.IsAny<string[]>()), Times.Never);
    }

    [TestCase(Parameter.heartbeatinterval, 1e300, 5, "Heartbeat Interval was 1E+300 and is 5 s again.")]
    [TestCase(Parameter.heartbeatinterval, double.NaN, 5, "Heartbeat Interval was NaN and is 5 s again.")]
    [TestCase(Parameter.heartbeatinterval, double.NegativeInfinity, 5, "and is 5 s again.")]
    [TestCase(Parameter.heartbeatinterval, -5.0, 5, "Heartbeat Interval was -5 and is 5 s again.")]
    [TestCase(Parameter.heartbeatinterval, 0.0, 5, "Heartbeat Interval was 0 and is 5 s again.")]
    [TestCase(Parameter.heartbeatinterval, 5.5, 5, "Heartbeat Interval was 5.5 and is 5 s again.")]
    [TestCase(Parameter.heartbeatinterval, "abc", 5, "Heartbeat Interval was 'abc' and is 5 s again.")]
    [TestCase(Parameter.replytimeout, 1e300, 12, "Reply Timeout was 1E+300 and is 12 s again.")]
    [TestCase(Parameter.messagesizelimit, 1e300, 1_048_576, "Message Size Limit was 1E+300 and is 1048576 B again.")]
    [TestCase(Parameter.messagesizelimit, -1.0, 1_048_576, "Message Size Limit was -1")]
    [TestCase(Parameter.subscriptionsizelimit, double.NaN, 100_000, "Subscription Size Limit was NaN and is 100000 B again.")]
    [TestCase(Parameter.messagetrace, 2.0, 0, "Message Trace was 2 and is Disabled again.")]
    [TestCase(Parameter.maximumsources, 1e300, 1000, "Maximum Sources was 1E+300 and is 1000 rows again.")]
    [TestCase(Parameter.missingafter, 1e300, 10, "Missing After was 1E+300 and is 10 s again.")]
    [TestCase(Parameter.silentafter, -1e300, 0, "Silent After was -1E+300 and is 0 s again.")]
    [TestCase(Parameter.removemissingafter, double.PositiveInfinity, 0, "and is 0 s again.")]
    [TestCase(Parameter.discoveryatstartup, 1e300, 0, "Discovery at Startup was 1E+300 and is Disabled again.")]
    [TestCase(Parameter.subscribenewsources, double.NaN, 1, "Subscribe New Sources was NaN and is Enabled again.")]
    [TestCase(Parameter.usefoundaddress, -1.0, 1, "Use Found Address was -1 and is Enabled again.")]
    [TestCase(Parameter.subscribenewsources, "yes", 1, "Subscribe New Sources was 'yes' and is Enabled again.")]
    public void Load_NumberThatCannotBeUsed_IsReplacedAndTold(int parameterId, object saved, double usual, string told)
    {
        element[parameterId] = saved;
        Start();

        Assert.That(element[parameterId], Is.EqualTo(usual));
        Assert.That(Result, Does.StartWith(Header).And.Contain(told));
        Assert.That(element.Log, Is.EqualTo(new[] { "Information QA99|Run|" + Result }));
    }

    [TestCase(Parameter.heartbeatinterval, null, 5)]
    [TestCase(Parameter.silentafter, "", 0)]
    [TestCase(Parameter.messagetrace, null, 0)]
    [TestCase(Parameter.discoveryatstartup, null, 0)]
    [TestCase(Parameter.subscribenewsources, "", 1)]
    [TestCase(Parameter.usefoundaddress, null, 1)]
    public void Load_NothingSaved_ShowsTheDefaultAndTellsNothing(int parameterId, object saved, double usual)
    {
        element[parameterId] = saved;
        Start();

        Assert.That(element[parameterId], Is.EqualTo(usual));
        Assert.That(Result, Is.Null);
    }

    [TestCase("21", 46000.0, -1.0, 5.0, "Closed.", 1.0)]
    [TestCase("hello", 46000.0, -1.0, 5.0, "Closed.", 1.0)]
    [TestCase(null, 46000.0, -1.0, 5.0, "Closed.", 1.0)]
    [TestCase("1", null, -1.0, 5.0, "Closed.", 1.0)]
    [TestCase("1", double.NaN, -1.0, 5.0, "Closed.", 1.0)]
    [TestCase("1", 1e300, -1.0, 5.0, "Closed.", 1.0)]
    [TestCase("1", 46000.0, "soon", 5.0, "Closed.", 1.0)]
    [TestCase("1", 46000.0, double.NaN, 5.0, "Closed.", 1.0)]
    [TestCase("1", 46000.0, -1.0, -5.0, "Closed.", 1.0)]
    [TestCase("1", 46000.0, -1.0, 1e300, "Closed.", 1.0)]
    [TestCase("1", 46000.0, -1.0, 5.0, "Closed.", -1.0)]
    [TestCase("1", 46000.0, -1.0, 5.0, "Closed.", 1e300)]
    public void Load_OutageThatNobodySaved_IsRemovedAndTold(params object[] cells)
    {
        element.SavedOutages = [.. cells.Zip(new object[] { "2", 46001.0, 46001.5, 43200.0, "Closed.", 3.0 }, (wrong, right) => new[] { wrong, right })];
        Start();

        element.Mock.Verify(protocol => protocol.DeleteRow(Parameter.Outages.tablePid, new[] { (string)cells[0] ?? string.Empty }), Times.Once);
        Assert.That(Result, Is.EqualTo(Header + "Outages lost 1 row with values that no outage has."));
    }

    [Test]
    public void Load_SettingsThatDoNotFitEachOther_AreReplaced()
    {
        element[Parameter.heartbeatinterval] = 10.0;
        element[Parameter.replytimeout] = 8.0;
        Start();

        Assert.That(new[] { element[Parameter.heartbeatinterval], element[Parameter.replytimeout] }, Is.EqualTo(new[] { 5.0, 12.0 }));
        Assert.That(Result, Is.EqualTo(Header + "Heartbeat Interval and Reply Timeout did not fit each other and are 5 s and 12 s again."));
    }

    [Test]
    public void Load_SeveralThings_AreToldInOneLineOnce()
    {
        element[Parameter.heartbeatinterval] = 1e300;
        element[Parameter.backupurl] = "ws://127.0.0.1:99999/";
        FollowStatus::QAction.Run(element.Protocol);
        Assert.That(Result, Is.Null, "whichever QAction comes first loads, the start tells");

        Start();
        element[Parameter.lastoperationresult] = "later";
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(element.Log, Has.Count.EqualTo(1));
        Assert.That(element.Log[0], Does.Contain("Heartbeat Interval was").And.Contain("Backup URL 'ws://127.0.0.1:99999/' was removed: port 99999: 1 to 65535."));
        Assert.That(Result, Is.EqualTo("later"));
    }

    [Test]
    public void Load_WithoutAStart_IsToldByTheTick()
    {
        element[Parameter.heartbeatinterval] = 1e300;
        DoWhatIsDue::QAction.Run(element.Protocol);

        Assert.That(Result, Does.StartWith(Header));
    }

    [Test]
    public void Change_AfterASettingWasReplaced_IsTaken()
    {
        element[Parameter.heartbeatinterval] = 1e300;
        Start();
        element[Parameter.Write.heartbeatinterval] = 7.0;
        element.Mock.Setup(protocol => protocol.GetTriggerParameter()).Returns(Parameter.Write.heartbeatinterval);
        ChangeSetting::QAction.Run(element.Protocol);

        Assert.That(Result, Is.EqualTo("Setting applied."));
        Assert.That(element[Parameter.heartbeatinterval], Is.EqualTo(7.0));
    }

    [TestCase(Parameter.backupurl, "ws://010.1.2.3/x", "Backup URL 'ws://010.1.2.3/x' was removed: '010.1.2.3' has leading zeros")]
    [TestCase(Parameter.mainurl, "1E+300", "Server URL '1E+300' was removed: the address does not start with ws://")]
    [TestCase(Parameter.mainurl, "ws://device/x?token=s3cret|", "Server URL 'ws://device/x?token=***' was removed: '|'")]
    [TestCase(Parameter.mainurl, "ws://user:s3cret@device/x", "Server URL was removed: the address holds a user or a password")]
    [TestCase(Parameter.restaddress, "NaN", "REST Address 'NaN' was removed")]
    [TestCase(Parameter.restaddress, "http://device:99999", "REST Address 'http://device:99999' was removed: port 99999: 1 to 65535.")]
    [TestCase(Parameter.header, "Bearer s3cret\r\nX-Evil: 1", "Authorization Header was removed: the value holds a line end (U+000D) at position 14")]
    [TestCase(Parameter.header, "Bearer s3cret\u200B", "Authorization Header was removed: the value holds a zero-width space (U+200B)")]
    public void Load_TextThatCannotBeUsed_IsRemovedAndTold(int parameterId, string saved, string told)
    {
        element[parameterId] = saved;
        Start();

        Assert.That(element[parameterId], Is.EqualTo(string.Empty));
        Assert.That(Result, Does.StartWith(Header + told).And.Not.Contain("s3cret"));
        Assert.That(element.Log, Is.EqualTo(new[] { "Information QA99|Run|" + Result }));
    }

    [TestCase("NaN")]
    [TestCase("\0\0\0")]
    [TestCase("ws://device:99999/")]
    public void Load_AddressOfTheConnectionThatCannotBeUsed_IsPutRight(string saved)
    {
        element[Parameter.serverurl] = saved;
        Start();

        Assert.That(element[Parameter.serverurl], Is.EqualTo("ws://127.0.0.1:8050/x-nmos/events/ws"));
    }

    [TestCase("x\r\ny", "Websocket URL was 'x\uFFFD\uFFFDy' and is x-nmos/events/ws again.")]
    [TestCase("a?token=s3cret|", "Websocket URL was 'a?token=***' and is x-nmos/events/ws again.")]
    public void Load_PathThatCannotBeUsed_IsReplacedAndTold(string saved, string told)
    {
        element[Parameter.websocketurl] = saved;
        Start();

        Assert.That(element[Parameter.websocketurl], Is.EqualTo("x-nmos/events/ws"));
        Assert.That(Result, Is.EqualTo(Header + told));
    }

    [Test]
    public void Load_AddressOfTheElementThatCannotBeUsed_IsToldTogetherWithWhatToDo()
    {
        element[TestElement.ElementAddresses] = "127.0.0.1:8050;ws://127.000.000.010:8050";
        Start();

        Assert.That(Result, Does.StartWith(Header + "The address of the element is not used: '127.000.000.010' has leading zeros").And.Contain(" There is no address to connect to. Enter one in Server URL"));
    }

    [TestCase("{")]
    [TestCase("1E+300")]
    [TestCase("{\"a\":1}")]
    public void Load_LabelsThatCannotBeRead_AreTold(string saved)
    {
        element[Parameter.valuelabels] = saved;
        Start();

        Assert.That(element[Parameter.valuelabels], Is.EqualTo("{}"));
        Assert.That(Result, Is.EqualTo(Header + "What the values of some sources are called is not known any more. To read it again, press Discover."));
    }

    [Test]
    public void Discover_RestAddressWasRemoved_FollowsTheWebSocket()
    {
        element[Parameter.restaddress] = "http://device:99999";
        Start();
        DiscoverSources::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.restaddressinuse], Is.EqualTo("127.0.0.1:8050"));
    }

    private void Start()
    {
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);
    }
}
