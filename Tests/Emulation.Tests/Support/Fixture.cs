using Skyline.DataMiner.WebSocketDriver.Emulator.Loading;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;

/// <summary>The small protocols that tests run.</summary>
internal static class Fixture
{
    public static string Xml(string name)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(name + ".xml") ?? throw new InvalidOperationException($"There is no fixture {name}.xml.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static ProtocolDefinition Protocol(string name) => ProtocolReader.Read(Xml(name), name + ".xml");
}
