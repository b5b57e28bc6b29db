using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Tests.Support;

/// <summary>Starts elements on fixtures, with everything real.</summary>
internal static class RunningElement
{
    public static ElementPackage Load(string fixture) => LoadXml(Fixture.Xml(fixture), fixture);

    public static ElementPackage LoadXml(string xml, string name = "protocol")
    {
        using var folder = new TemporaryFolder();
        return ElementPackage.Load(folder.Write(name + ".xml", xml));
    }

    public static Task<Element> StartAsync(string fixture, ElementOptions? options = null) => Element.StartAsync(Load(fixture), options ?? new ElementOptions());

    public static ElementOptions Options(int connection, string address) => new() { Connections = new Dictionary<int, string> { [connection] = address } };

    public static object? Value(this Element element, int parameter) => element.SnapshotParameter(parameter).Value;

    /// <summary>Gets what the QActions of the fixture 'socket' saw, in order.</summary>
    public static string History(this Element element) => element.Value(20) as string ?? string.Empty;

    /// <summary>Waits until the connection of the fixture 'socket' opened so many times and its status says so.</summary>
    public static Task Open(this Element element, int times) => Limit.UntilAsync(
        () => element.Snapshot().Connections[1].Opened == times && element.History().Contains("open;", StringComparison.Ordinal) && element.Value(7) is 1d,
        $"the connection opened for the {times}. time");
}
