extern alias AddSources;
extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias ReceiveMessage;
extern alias SetAuthorizationHeader;
extern alias SetBackupUrl;
extern alias SetServerUrl;

using System.Text;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

/// <summary>A device that repeats what is secret does not make the connector show it.</summary>
public class SecretTests
{
    private const string Token = "T0k3n/abc+42";
    private const string Query = "Qu3ry-s3cret";
    private readonly TestElement element = new();

    public SecretTests()
    {
        element.Saved(Is07Texts.Temperature);
        element[Parameter.header] = "Bearer " + Token;
        element[Parameter.messagetrace] = 1.0;
        element[Parameter.mainurl] = "ws://127.0.0.1:8050/x?token=" + Query;
        element[Parameter.serverurl] = element[Parameter.mainurl];
        Report(1);
    }

    [TestCase("denied: Bearer " + Token, "denied: ***")]
    [TestCase("denied: " + Token, "denied: ***")]
    [TestCase("""{"error":"T0k3n\/abc\u002B42"}""", """{"error":"***"}""")]
    [TestCase("<p>T0k3n&#x2F;abc&#43;42</p>", "<p>***</p>")]
    [TestCase("GET /y?a=T0k3n%2Fabc%2b42", "GET /y?a=***")]
    [TestCase("VDBrM24vYWJjKzQy", "***")]
    [TestCase("GET /x?token=" + Query + "&y", "GET /x?token=***&y")]
    public void ReceivePush_MessageThatRepeatsASecret_ShowsNoneInTraceAndLastError(string message, string shown)
    {
        Push(message);
        Tick();

        Assert.That(element[Parameter.lasterror], Does.EndWith(shown));
        Assert.That(Traced, Does.Contain(shown));
        Assert.That(Everything, Does.Not.Contain(Token).And.Not.Contain(Query));
    }

    [TestCase("Basic dXNlcjpwYXNzd29yZA==", "you sent user:password", "you sent ***")]
    [TestCase("Basic dXNlcjpwYXNzd29yZA==", "your password", "your ***")]
    [TestCase("Basic dXNlcjpwYXNzd29yZA==", "you sent dXNlcjpwYXNzd29yZA", "you sent ***")]
    [TestCase("Digest username=\"u\", response-auth=\"0123abcd\"", "0123abcd", "***")]
    public void ReceivePush_MessageThatRepeatsAPartOfAnEnteredHeader_ShowsNone(string header, string message, string shown)
    {
        element[Parameter.Write.header] = header;
        SetAuthorizationHeader::QAction.Run(element.Protocol);
        Push(message + " " + Token);
        Tick();

        Assert.That(Traced, Does.EndWith(shown + " ***"), "the connection that is open has the earlier header");
    }

    [Test]
    public void ReceivePush_SecretAtTheCut_ShowsNoPartOfIt()
    {
        Push(new string('x', 990) + Token);
        Push(new string('x', 192) + Token);
        Tick();

        Assert.That(element.TraceRows.Select(Text), Has.None.Contains("T0k3n"));
        Assert.That(element[Parameter.lasterror], Does.EndWith("x***\u2026"));
    }

    [Test]
    public void ReceivePush_StateThatRepeatsASecret_ShowsNoneInItsRow()
    {
        Push(Is07Texts.State(Is07Texts.Temperature, "string", "{\"value\":\"Bearer " + Token + "\"}").Replace("dd478178-bd80-5417-bebd-2c2243299fbd", Query));

        var row = element.Rows.Last();
        Assert.That((row[Parameter.Sources.Idx.sourcesvalue], row[Parameter.Sources.Idx.sourcesflow]), Is.EqualTo(((object)"***", (object)"***")));
        Assert.That(row[Parameter.Sources.Idx.sourcesid], Is.EqualTo(Is07Texts.Temperature));
    }

    [Test]
    public void SetServerUrl_NewToken_IsSecretToo()
    {
        Enter(Parameter.Write.serverurl, "ws://127.0.0.1:8050/y?access_token=An0ther", SetServerUrl::QAction.Run);
        Enter(Parameter.Write.backupurl, "ws://127.0.0.1:8051/y?sig=B4ckup", SetBackupUrl::QAction.Run);
        Report(1);
        Push("An0ther B4ckup " + Query);
        Tick();

        Assert.That(Traced, Is.EqualTo("*** *** ***"));
    }

    [Test]
    public void AddSource_SecretInTheWrongField_IsNotRepeated()
    {
        Enter(Parameter.Write.addsource, Token, AddSources::QAction.Run);

        Assert.That(element[Parameter.lastoperationresult], Does.Contain("'***'"));
    }

    [Test]
    public void FollowStatus_ExceptionThatNamesASecret_IsLoggedWithout()
    {
        element.Mock.Setup(protocol => protocol.GetParameter(Parameter.websocketstatus)).Throws(new InvalidOperationException("no " + Token));
        FollowStatus::QAction.Run(element.Protocol);

        Assert.That(element.Log, Has.Some.Contains("no ***").And.None.Contains(Token));
    }

    private string Traced => Text(element.TraceRows.Last(row => (int)row[2] == 0));

    private string Everything => new StringBuilder().AppendJoin('\n', element.TraceRows.Concat(element.Rows).Concat(element.OutageRows).SelectMany(row => row))
        .AppendJoin('\n', element.Log).Append(element[Parameter.lasterror]).Append(element[Parameter.connectedto]).Append(element[Parameter.lastoperationresult]).ToString();

    private static string Text(object[] row) => (string)row[4];

    private void Push(string text) => ReceiveMessage::QAction.ReceivePush(element.Protocol, null, Is07Texts.Boxed(text));

    private void Tick() => DoWhatIsDue::QAction.Run(element.Protocol);

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }

    private void Enter(int parameterId, string text, Action<SLProtocol> run)
    {
        element[parameterId] = text;
        run(element.Protocol);
    }
}
