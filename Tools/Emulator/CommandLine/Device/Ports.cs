namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>Listens on ports that the command line names.</summary>
internal static class Ports
{
    /// <summary>Starts what listens.</summary>
    /// <typeparam name="T">What listens.</typeparam>
    /// <param name="start">Starts it.</param>
    /// <param name="ports">The ports that were asked for.</param>
    /// <returns>What listens.</returns>
    /// <exception cref="InputException">A port is taken, or may not be used.</exception>
    public static async Task<T> ListenAsync<T>(Func<Task<T>> start, params IReadOnlyList<int> ports)
    {
        try
        {
            return await start();
        }
        catch (Exception exception) when (PreferredPort.IsRefused(exception))
        {
            var wanted = $"{(ports.Count == 1 ? "port" : "ports")} {string.Join(" and ", ports)}";
            throw new InputException($"cannot listen on {wanted} of 127.0.0.1 ({exception.GetBaseException().Message}); give another one with --port, or --port 0 for any free one.");
        }
    }
}
