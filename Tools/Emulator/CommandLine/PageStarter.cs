using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Serves the page on the port that was given, or on the default one if it is free, and on any other if it is not.</summary>
internal static class PageStarter
{
    /// <inheritdoc cref="StartPage"/>
    public static Task<ServedPage> StartAsync(IReadOnlyList<Element> elements, PagePort port, CancellationToken cancellationToken) =>
        StartAsync(port, number => ServeAsync(elements, number, cancellationToken));

    /// <summary>Serves a page.</summary>
    /// <param name="port">Where.</param>
    /// <param name="serve">Serves it on a port.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InputException">The port cannot be had.</exception>
    public static async Task<ServedPage> StartAsync(PagePort port, Func<int, Task<ServedPage>> serve)
    {
        try
        {
            return await (port.IsGiven ? serve(port.Port) : PreferredPort.StartAsync(port.Port, serve)).ConfigureAwait(false);
        }
        catch (Exception exception) when (PreferredPort.IsRefused(exception))
        {
            throw new InputException($"--port {port.Port}: the page cannot be served there: {exception.Message} Give another port, 0 for any that is free, or --no-page.");
        }
    }

    private static async Task<ServedPage> ServeAsync(IReadOnlyList<Element> elements, int port, CancellationToken cancellationToken)
    {
        var server = await PageServer.StartAsync(elements, new PageOptions { Port = port }, cancellationToken).ConfigureAwait(false);
        return new ServedPage(server.Url, server);
    }
}
