using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>An element as QActions see it: a mocked SLProtocol with parameters, and a record of every call.</summary>
internal sealed class TestElement
{
    /// <summary>The parameter of type ip.</summary>
    public const int ElementAddresses = 4;

    private static int lastElementId;

    private readonly Dictionary<int, object> parameters = new()
    {
        [Parameter.websocketstatus] = 0.0,
        [Parameter.websocketurl] = "x-nmos/events/ws",
        [Parameter.heartbeatinterval] = 5.0,
        [Parameter.replytimeout] = 12.0,
        [Parameter.messagesizelimit] = 1048576.0,
        [Parameter.subscriptionsizelimit] = 100_000.0,
        [Parameter.messagetrace] = 0.0,
        [Parameter.maximumsources] = 1000.0,
        [Parameter.missingafter] = 10.0,
        [Parameter.silentafter] = 0.0,
        [Parameter.removemissingafter] = 0.0,
        [Parameter.discoveryatstartup] = 0.0,
        [Parameter.subscribenewsources] = 1.0,
        [Parameter.usefoundaddress] = 1.0,
        [ElementAddresses] = "127.0.0.1:8050;ws://127.0.0.1:8050",
    };
    private object[] savedColumns = [null, null, null, null];

    public TestElement()
    {
        var elementId = System.Threading.Interlocked.Increment(ref lastElementId);
        Mock.SetupGet(protocol => protocol.DataMinerID).Returns(1);
        Mock.SetupGet(protocol => protocol.ElementID).Returns(elementId);
        Mock.SetupGet(protocol => protocol.IsActive).Returns(() => IsActive ? 1 : 0);
        Mock.SetupGet(protocol => protocol.QActionID).Returns(99);
        Mock.Setup(protocol => protocol.GetParameter(It.IsAny<int>())).Returns((int id) => parameters.TryGetValue(id, out var value) ? value : null);
        Mock.Setup(protocol => protocol.GetParameters(It.IsAny<object>()))
            .Returns((object ids) => ((uint[])ids).Select(id => parameters.TryGetValue((int)id, out var value) ? value : null).ToArray());
        Mock.Setup(protocol => protocol.SetParameter(It.IsAny<int>(), It.IsAny<object>())).Returns((int id, object value) => (int)Set(id, value));
        Mock.Setup(protocol => protocol.SetParameters(It.IsAny<int[]>(), It.IsAny<object[]>()))
            .Returns((int[] ids, object[] values) => ids.Zip(values, Set).ToArray());
        Mock.Setup(protocol => protocol.NotifyProtocol(321, Parameter.Sources.tablePid, It.IsAny<object>())).Returns(() => savedColumns);
        Mock.Setup(protocol => protocol.NotifyProtocol(249, true, 1)).Returns((object)null);
        Mock.Setup(protocol => protocol.FillArray(Parameter.Sources.tablePid, It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Callback((int _, List<object[]> rows, NotifyProtocol.SaveOption _) => Rows.AddRange(rows)).Returns(true);
        Mock.Setup(protocol => protocol.FillArray(Parameter.Trace.tablePid, It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Callback((int _, List<object[]> rows, NotifyProtocol.SaveOption _) => TraceRows.AddRange(rows)).Returns(true);
        Mock.Setup(protocol => protocol.NotifyProtocol(321, Parameter.Outages.tablePid, It.IsAny<object>())).Returns(() => SavedOutages);
        Mock.Setup(protocol => protocol.FillArray(Parameter.Outages.tablePid, It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Callback((int _, List<object[]> rows, NotifyProtocol.SaveOption _) => OutageRows.AddRange(rows)).Returns(true);
        Mock.Setup(protocol => protocol.FillArray(Parameter.Addresses.tablePid, It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Callback((int _, List<object[]> rows, NotifyProtocol.SaveOption _) => rows.ForEach(row => Addresses[(string)row[0]] = row)).Returns(true);
        Mock.Setup(protocol => protocol.DeleteRow(Parameter.Addresses.tablePid, It.IsAny<string[]>()))
            .Returns((int _, string[] keys) => keys.Count(key => !Addresses.Remove(key)));
        Mock.Setup(protocol => protocol.DeleteRow(Parameter.Outages.tablePid, It.IsAny<string[]>())).Returns(0);
        Mock.Setup(protocol => protocol.DeleteRow(Parameter.Trace.tablePid, It.IsAny<string[]>())).Returns(0);
        Mock.Setup(protocol => protocol.CheckTrigger(It.IsAny<int>())).Returns(0);
        Mock.Setup(protocol => protocol.DeleteRow(Parameter.Sources.tablePid, It.IsAny<string[]>())).Returns(0);
        Mock.Setup(protocol => protocol.Log(It.IsAny<string>(), It.IsAny<LogType>(), It.IsAny<LogLevel>()))
            .Callback((string text, LogType type, LogLevel _) => Log.Add(type + " " + text));
    }

    public Mock<SLProtocol> Mock { get; } = new(MockBehavior.Strict);

    public SLProtocol Protocol => Mock.Object;

    public bool IsActive { get; set; } = true;

    /// <summary>Gets every row written to the Sources table, in order.</summary>
    public List<object[]> Rows { get; } = [];

    /// <summary>Gets every row written to the Trace table, in order.</summary>
    public List<object[]> TraceRows { get; } = [];

    /// <summary>Gets every row written to the Outages table, in order.</summary>
    public List<object[]> OutageRows { get; } = [];

    /// <summary>Gets or sets the columns of the Outages table as the element saved them.</summary>
    public object[] SavedOutages { get; set; } = [null, null, null, null, null, null];

    /// <summary>Gets the rows of the Addresses table, by their keys.</summary>
    public Dictionary<string, object[]> Addresses { get; } = [];

    public List<string> Log { get; } = [];

    /// <summary>Gets the calls that cross to another process: everything but what the run itself carries.</summary>
    public IReadOnlyList<string> Calls => Mock.Invocations.Select(invocation => invocation.Method.Name).Where(name => !name.StartsWith("get_", StringComparison.Ordinal)).ToList();

    public object this[int parameterId]
    {
        get => parameters.TryGetValue(parameterId, out var value) ? value : null;
        set => parameters[parameterId] = value;
    }

    public void Saved(params string[] sourceIds) => savedColumns = [sourceIds.ToArray<object>(), sourceIds.ToArray<object>(), sourceIds.Select(_ => (object)1.0).ToArray(), new object[sourceIds.Length]];

    /// <summary>Sources as another version may have saved them, each with its name.</summary>
    public void SavedNames(params (string Id, string Name)[] sources) => SavedRows([.. sources.Select(source => ((object)source.Id, (object)source.Name, (object)1.0))]);

    /// <summary>The element stops and starts: what is not saved is gone.</summary>
    public void Restart()
    {
        parameters.Remove(Parameter.elementrun);
        parameters[Parameter.websocketstatus] = 0.0;
        IsActive = true;
    }

    /// <summary>Saves rows of the Sources table: identifier, name and the cell Subscribed of each.</summary>
    public void SavedRows(params (object Id, object Name, object Subscribed)[] rows) =>
        savedColumns = [rows.Select(row => row.Id).ToArray(), rows.Select(row => row.Name).ToArray(), rows.Select(row => row.Subscribed).ToArray(), new object[rows.Length]];

    public void ForgetCalls() => Mock.Invocations.Clear();

    private uint Set(int id, object value)
    {
        parameters[id] = value;
        return 0;
    }
}
