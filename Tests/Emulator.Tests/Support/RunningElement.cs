using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;

/// <summary>Starts elements on fixtures, with everything real.</summary>
internal static class RunningElement
{
    public static ElementPackage Load(string fixture)
    {
        using var folder = new TemporaryFolder();
        return ElementPackage.Load(folder.Write(fixture + ".xml", Fixture.Xml(fixture)));
    }

    public static Task<Element> StartAsync(string fixture, ElementOptions? options = null) => Element.StartAsync(Load(fixture), options ?? new ElementOptions());

    public static ElementOptions Options(int connection, string address) => new() { Connections = new Dictionary<int, string> { [connection] = address } };

    public static object? Value(this Element element, int parameter) => element.SnapshotParameter(parameter).Value;
}
