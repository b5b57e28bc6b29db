using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>A page that is served.</summary>
/// <param name="Url">Where.</param>
/// <param name="Server">Ends it.</param>
internal sealed record ServedPage(Uri Url, IAsyncDisposable Server);

/// <summary>Where a page is wanted.</summary>
/// <param name="Port">The port; 0 takes any that is free.</param>
/// <param name="IsGiven">Whether the command line names the port, so that no other will do.</param>
internal sealed record PagePort(int Port, bool IsGiven);

/// <summary>Serves elements as web pages.</summary>
/// <param name="elements">The elements.</param>
/// <param name="port">Where.</param>
/// <param name="cancellationToken">Gives up.</param>
/// <returns>The page.</returns>
/// <exception cref="InputException">The port that was given is taken, or may not be used.</exception>
internal delegate Task<ServedPage> StartPage(IReadOnlyList<Element> elements, PagePort port, CancellationToken cancellationToken);
