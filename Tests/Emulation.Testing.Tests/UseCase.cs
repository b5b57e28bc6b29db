using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Testing.Tests;

/// <summary>The small protocols of Documentation/UseCases that the kit is tried on.</summary>
internal static class UseCase
{
    // Id 7 shows the status of the connection; in Push, 20 shows the last message and 21 counts them; in RequestResponse, 22 counts the unanswered requests.
    private static readonly Lazy<ElementPackage> LazyPush = new(() => Connector.Load(PathOf("Push")));
    private static readonly Lazy<ElementPackage> LazyRequestResponse = new(() => Connector.Load(PathOf("RequestResponse")));

    public static ElementPackage Push => LazyPush.Value;

    public static ElementPackage RequestResponse => LazyRequestResponse.Value;

    public static string PathOf(string name) => Path.Combine(Repository.Folder, "Documentation", "UseCases", name, "protocol.xml");
}
