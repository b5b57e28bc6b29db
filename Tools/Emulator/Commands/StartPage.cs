using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Commands;

/// <summary>A page that is served.</summary>
/// <param name="Url">Where.</param>
/// <param name="Server">Ends it.</param>
internal sealed record ServedPage(Uri Url, IAsyncDisposable Server);

/// <summary>Serves elements as web pages.</summary>
/// <param name="elements">The elements.</param>
/// <param name="port">The port; 0 takes any that is free.</param>
/// <param name="cancellationToken">Gives up.</param>
/// <returns>The page.</returns>
internal delegate Task<ServedPage> StartPage(IReadOnlyList<Element> elements, int port, CancellationToken cancellationToken);
