using ConnectorEmulator.Connections;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Testing;

/// <summary>Loads the connector under test, and starts elements of it.</summary>
public static class Connector
{
    // An element that a test starts by itself has an id of its own choice, most likely a small one.
    private static int lastElementId = 100_000;

    /// <summary>Packs and loads the connector whose repository the tests are in: the nearest folder, upwards from the tests, that holds one. Compiles it, so load it once for all tests.</summary>
    /// <returns>The package.</returns>
    /// <exception cref="ConnectorTestException">The tests are in no repository of a connector.</exception>
    /// <exception cref="RefusalException">It cannot be packed or run; holds everything that is wrong with it.</exception>
    public static ElementPackage Load() => RepositoryLayout.Find(AppContext.BaseDirectory) is { } repository
        ? Load(repository.Root)
        : throw new ConnectorTestException($"No folder from {AppContext.BaseDirectory} upwards is the repository of a connector: give the path of a folder, a .dmprotocol or a protocol.xml.");

    /// <summary>Loads a connector, and packs it first where that is needed. Compiles it, so load it once for all tests.</summary>
    /// <param name="path">
    /// The folder of a repository, a .dmprotocol, or a protocol.xml with its code inside; from the folder of the tests if it is there, otherwise from the current one.
    /// </param>
    /// <returns>The package.</returns>
    /// <exception cref="RefusalException">It cannot be packed or run; holds everything that is wrong with it.</exception>
    public static ElementPackage Load(string path)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, path);
        path = Path.Exists(beside) ? beside : path;
        if (!Directory.Exists(path))
        {
            return ElementPackage.Load(path);
        }

        var output = Directory.CreateTempSubdirectory("connector-");
        try
        {
            return ElementPackage.Load(ProtocolPackager.Draft(path), output.FullName);
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    /// <summary>Starts an element, with an id of its own, so that elements of one package can run side by side.</summary>
    /// <param name="package">The package.</param>
    /// <param name="connections">The address of each connection that has one, such as (0, "ws://127.0.0.1:8050").</param>
    /// <returns>The running element.</returns>
    /// <exception cref="ConnectorTestException">The protocol has no such connection, or this is no address of it.</exception>
    public static Task<Element> StartAsync(ElementPackage package, params IEnumerable<(int Id, string Address)> connections) =>
        StartAsync(package, TimeProvider.System, connections);

    /// <summary>Starts an element that follows a clock, such as a <see cref="ManualClock"/>.</summary>
    /// <param name="package">The package.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="connections">The address of each connection that has one, such as (0, "ws://127.0.0.1:8050").</param>
    /// <returns>The running element.</returns>
    /// <exception cref="ConnectorTestException">The protocol has no such connection, or this is no address of it.</exception>
    public static Task<Element> StartAsync(ElementPackage package, TimeProvider clock, params IEnumerable<(int Id, string Address)> connections) =>
        StartAsync(package, new ElementOptions { Clock = clock, Connections = connections.ToDictionary(connection => connection.Id, connection => connection.Address) });

    /// <summary>Starts an element with any options, such as a folder for saved values, a version of DataMiner, or assumptions.</summary>
    /// <param name="package">The package.</param>
    /// <param name="options">What to start it with. An id of 1, which is that of options that name none, becomes one that no other element has.</param>
    /// <returns>The running element.</returns>
    /// <exception cref="ConnectorTestException">The protocol has no such connection, or this is no address of it.</exception>
    /// <exception cref="RefusalException">The protocol needs a newer version of DataMiner.</exception>
    public static Task<Element> StartAsync(ElementPackage package, ElementOptions options)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (id, address) in options.Connections)
        {
            Check(package.Protocol, id, address);
        }

        return Element.StartAsync(package, options.ElementId == new ElementOptions().ElementId ? options with { ElementId = Interlocked.Increment(ref lastElementId) } : options);
    }

    // A test whose element silently has no address fails far from its cause.
    private static void Check(ProtocolDefinition protocol, int id, string address)
    {
        if (!protocol.Connections.TryGetValue(id, out var connection))
        {
            throw new ConnectorTestException($"The protocol has no connection {id}; it has {string.Join(", ", protocol.Connections.Values.OrderBy(item => item.Id).Select(item => $"{item.Id} ({item.Name})"))}.");
        }

        var scheme = connection.Kind == ConnectionKind.WebSocket ? "ws" : "http";
        if (connection.Kind != ConnectionKind.Virtual && address.Length > 0 && !Address.TryParse(address, scheme, connection.DefaultPort, out _))
        {
            throw new ConnectorTestException($"'{address}' is not an address of connection {id} ({connection.Name}): give {scheme}://HOST:PORT or {scheme}s://HOST:PORT.");
        }
    }
}
