using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Testing.Tests;

/// <summary>The small protocols that the kit is tried on: those of Documentation/UseCases, and one over HTTP.</summary>
internal static class UseCase
{
    // Id 7 shows the status of the connection; in Push, 20 shows the last message and 21 counts them; in RequestResponse, 22 counts the unanswered requests.
    private static readonly Lazy<ElementPackage> LazyPush = new(() => Connector.Load(PathOf("Push")));
    private static readonly Lazy<ElementPackage> LazyRequestResponse = new(() => Connector.Load(PathOf("RequestResponse")));

    // Polls the table 1000 of lamps at start-up, each minute, and when button 30 is pressed; 20 counts, 40 is a saved label with the write parameter 140.
    private static readonly Lazy<ElementPackage> LazyLamps = new(() => Connector.Load("Fixtures/lamps.xml"));

    // Without a connection: counts seconds and minutes.
    private static readonly Lazy<ElementPackage> LazyTicker = new(() => Connector.Load("Fixtures/ticker.xml"));

    public static ElementPackage Push => LazyPush.Value;

    public static ElementPackage RequestResponse => LazyRequestResponse.Value;

    public static ElementPackage Lamps => LazyLamps.Value;

    public static ElementPackage Ticker => LazyTicker.Value;

    public static string PathOf(string name) => Path.Combine(Repository.Folder, "Documentation", "UseCases", name, "protocol.xml");
}
