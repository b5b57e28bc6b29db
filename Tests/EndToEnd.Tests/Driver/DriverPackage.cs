using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The package of this repository, packed and compiled once for all tests.</summary>
internal static class DriverPackage
{
    private static readonly Lazy<string> Packed = new(() => ProtocolPackager.Pack(Repository.Folder, Path.Combine(AppContext.BaseDirectory, "package")).Path);
    private static readonly Lazy<ElementPackage> Opened = new(() => ElementPackage.Load(File));

    public static string File => Packed.Value;

    public static ElementPackage Loaded => Opened.Value;

    public static string Protocol => Path.Combine(Repository.Folder, "Protocol.xml");
}
