extern alias AddSources;
extern alias ChangeSetting;
extern alias Disconnect;
extern alias DiscoverSources;
extern alias Reconnect;
extern alias RemoveSource;
extern alias RenameSource;
extern alias ResetStatistics;
extern alias SetAuthorizationHeader;
extern alias SetBackupUrl;
extern alias SetRestAddress;
extern alias SetServerUrl;
extern alias SubscribeToSource;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

/// <summary>What an operator asks for while DataMiner itself fails: that is not a refusal, and no exception leaves the QAction.</summary>
public class FailureTests
{
    private static readonly Dictionary<string, Action<SLProtocol>> Operations = new()
    {
        ["Add Source"] = AddSources::QAction.Run,
        ["Setting"] = ChangeSetting::QAction.Run,
        ["Disconnect"] = Disconnect::QAction.Run,
        ["Discover"] = DiscoverSources::QAction.Run,
        ["Reconnect"] = Reconnect::QAction.Run,
        ["Remove"] = RemoveSource::QAction.Run,
        ["Name"] = RenameSource::QAction.Run,
        ["Reset"] = ResetStatistics::QAction.Run,
        ["Authorization Header"] = SetAuthorizationHeader::QAction.Run,
        ["Backup URL"] = SetBackupUrl::QAction.Run,
        ["REST Address"] = SetRestAddress::QAction.Run,
        ["Server URL"] = SetServerUrl::QAction.Run,
        ["Subscription"] = SubscribeToSource::QAction.Run,
    };

    private readonly TestElement element = new();

    public FailureTests()
    {
        element.Saved(Is07Texts.Temperature);
        element[Parameter.Write.addsource] = Is07Texts.Tally;
        element[Parameter.Write.sourcesname] = "Studio 1";
        element[Parameter.Write.serverurl] = "ws://127.0.0.1:81/";
        element[Parameter.Write.backupurl] = "ws://127.0.0.1:82/";
        element[Parameter.Write.heartbeatinterval] = 4.0;
        element.Mock.Setup(protocol => protocol.RowKey()).Returns(Is07Texts.Temperature);
        element.Mock.Setup(protocol => protocol.GetTriggerParameter()).Returns(Parameter.Write.heartbeatinterval);
    }

    public static IEnumerable<string> OperationNames => Operations.Keys;

    [TestCaseSource(nameof(OperationNames))]
    public void Operation_EverySetFails_LeavesNoExceptionAndLogsBoth(string operation)
    {
        element.Mock.Setup(protocol => protocol.SetParameter(It.IsAny<int>(), It.IsAny<object>())).Throws(new InvalidOperationException("gone"));

        Assert.That(() => Operations[operation](element.Protocol), Throws.Nothing);
        Assert.That(element.Log.Count(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("gone")), Is.EqualTo(2), "the operation, and telling of it");
    }

    [TestCase("Add Source")]
    [TestCase("Name")]
    [TestCase("Subscription")]
    public void Operation_TableCannotBeWritten_FailsAndIsNotRefused(string operation)
    {
        element.Mock.Setup(protocol => protocol.FillArray(It.IsAny<int>(), It.IsAny<List<object[]>>(), It.IsAny<NotifyProtocol.SaveOption>()))
            .Throws(new InvalidOperationException("gone"));
        Operations[operation](element.Protocol);

        Assert.That(element[Parameter.lastoperationresult], Does.StartWith(operation + " failed: gone"));
        Assert.That(element.Log.Single(), Does.StartWith("Error"));
    }

    [TestCase("Add Source", Parameter.Write.addsource, "camera 1")]
    [TestCase("Name", Parameter.Write.sourcesname, "")]
    [TestCase("Server URL", Parameter.Write.serverurl, "http://device/")]
    [TestCase("Backup URL", Parameter.Write.backupurl, "http://device/")]
    [TestCase("REST Address", Parameter.Write.restaddress, "ws://device/")]
    [TestCase("Setting", Parameter.Write.heartbeatinterval, 11.0)]
    public void Operation_WrongInput_IsRefusedWithoutALogLine(string operation, int parameterId, object input)
    {
        element[parameterId] = input;
        Operations[operation](element.Protocol);

        Assert.That(element[Parameter.lastoperationresult], Does.StartWith(operation + " refused, nothing was changed: "));
        Assert.That(element.Log, Is.Empty);
    }

    [TestCase("Name")]
    [TestCase("Subscription")]
    public void Operation_RowThatIsGone_IsRefused(string operation)
    {
        element.Mock.Setup(protocol => protocol.RowKey()).Returns(Is07Texts.Tally);
        Operations[operation](element.Protocol);

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo(operation + " refused, nothing was changed: there is no such source any more."));
    }
}
