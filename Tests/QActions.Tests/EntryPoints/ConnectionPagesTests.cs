extern alias Disconnect;
extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias Reconnect;
extern alias SetServerUrl;
extern alias StartElement;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

/// <summary>What the pages tell of the connection, and what that costs.</summary>
public class ConnectionPagesTests
{
    private const string Address = "ws://127.0.0.1:8050/x-nmos/events/ws";
    private const double Nothing = -1;
    private readonly TestElement element = new();

    [Test]
    public void Status_Open_IsShownInTheCallThatSubscribes()
    {
        Tick();
        element.ForgetCalls();
        Report(1);

        Assert.That(element.Calls.Count(call => call == nameof(SLProtocol.SetParameters)), Is.EqualTo(1));
        Assert.That((element[Parameter.connectionstate], element[Parameter.connectedto], element[Parameter.nextattempt]), Is.EqualTo((2, Address, (int)Nothing)));
        Assert.That((element[Parameter.lastconnectionerror], element[Parameter.outagesince]), Is.EqualTo(("None", Nothing)));
    }

    [Test]
    public void Status_Closed_IsShownAtOnceWithItsOutage()
    {
        Report(1);
        Report(0);

        Assert.That((element[Parameter.connectionstate], element[Parameter.connectedto]), Is.EqualTo((3, "Not Connected")));
        Assert.That(element[Parameter.lastconnectionerror], Does.StartWith("The connection was closed by the device"));
        Assert.That(DateTime.FromOADate((double)element[Parameter.outagesince]), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
        Assert.That(element.OutageRows.Single().Take(1).Concat(element.OutageRows.Single().Skip(2).Take(2)), Is.EqualTo(new object[] { "1", Nothing, 0.0 }));

        Report(1);
        Assert.That(element[Parameter.outagesince], Is.EqualTo(Nothing));
        Assert.That((double)element.OutageRows[^1][2], Is.GreaterThan(0));
    }

    [Test]
    public void Tick_Open_MakesNoCallForTheConnection()
    {
        Report(1);
        Tick();
        element.ForgetCalls();
        Tick();

        Assert.That(element.Calls, Is.Empty);
    }

    [Test]
    public void Tick_SetFails_ShowsTheConnectionWithTheNextTick()
    {
        var sets = element.Mock.Setup(protocol => protocol.SetParameters(It.IsAny<int[]>(), It.IsAny<object[]>()));
        sets.Throws(new InvalidOperationException("gone"));
        Tick();
        Assert.That(element[Parameter.connectionstate], Is.Null);

        sets.Returns((int[] ids, object[] values) =>
        {
            foreach (var (id, value) in ids.Zip(values))
            {
                element[id] = value;
            }

            return new uint[ids.Length];
        });
        Tick();
        Assert.That(element[Parameter.connectionstate], Is.EqualTo(1));
    }

    [Test]
    public void Reconnect_Opens_EndsWithConnected()
    {
        Reconnect::QAction.Run(element.Protocol);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo($"Connecting to {Address}."));
        Report(1);

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo($"Connected to {Address}."));
    }

    [Test]
    public void Reconnect_SomethingElseWasAskedForMeanwhile_LeavesItsResult()
    {
        Reconnect::QAction.Run(element.Protocol);
        element[Parameter.lastoperationresult] = "Setting applied.";
        Report(1);

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Setting applied."));
    }

    [Test]
    public void Disconnect_Reported_EndsWithDisconnected()
    {
        Report(1);
        Disconnect::QAction.Run(element.Protocol);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Disconnecting."));
        Report(0);

        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Disconnected."));
        Assert.That(element.OutageRows, Is.Empty);
        Tick();
        Assert.That(element[Parameter.connectionstate], Is.Zero);
    }

    [Test]
    public void ServerUrl_WithATokenInItsQuery_IsToldWithoutIt()
    {
        element[Parameter.Write.serverurl] = "ws://127.0.0.1:81/?token=abc";
        SetServerUrl::QAction.Run(element.Protocol);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Connecting to ws://127.0.0.1:81/?token=***."));
        Report(1);

        Assert.That(element[Parameter.connectedto], Is.EqualTo("ws://127.0.0.1:81/?token=***"));
    }

    [Test]
    public void Start_OutageWentOnWhenTheElementStopped_ItsEndIsNotKnown()
    {
        const double Unknown = -2;
        var from = DateTime.UtcNow.AddHours(-1).ToOADate();
        element.SavedOutages = [new object[] { "7" }, new object[] { from }, new object[] { Nothing }, new object[] { 30.0 }, new object[] { "Closed." }, new object[] { 4.0 }];
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);
        Tick();

        Assert.That(element.OutageRows.Single(), Is.EqualTo(new object[] { "7", from, Unknown, 30.0, "Closed.", 4 }));
        Assert.That(element[Parameter.outagesince], Is.EqualTo(Nothing), "whether the connection is missing now is not known yet");
    }

    [TestCase(double.NaN)]
    [TestCase(1e300)]
    [TestCase("yesterday")]
    [TestCase(null)]
    public void Start_SavedOutageIsDamaged_IsLeftOut(object from)
    {
        element.SavedOutages = [new object[] { "1" }, new[] { from }, new object[] { Nothing }, new object[] { 30.0 }, new object[] { "Closed." }, new object[] { 4.0 }];
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);
        Report(1);
        Report(0);

        Assert.That(element.Log, Has.None.StartsWith("Error"));
        Assert.That(element.OutageRows.Single()[0], Is.EqualTo("1"));
    }

    private void Tick() => DoWhatIsDue::QAction.Run(element.Protocol);

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
