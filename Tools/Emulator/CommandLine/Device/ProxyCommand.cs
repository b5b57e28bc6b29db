using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Recordings;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The part of the command <c>device</c> that records between an element and a device.</summary>
/// <param name="output">Where it says what it is and does.</param>
internal sealed class ProxyCommand(TextWriter output)
{
    private static readonly string[] Schemes = ["ws", "wss", "http", "https"];

    /// <summary>Passes everything on and records it until it is stopped.</summary>
    /// <param name="device">The address of the device.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="file">The file to record to.</param>
    /// <param name="stopped">Ends the run.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The address, the port or the file was refused, or not all could be written.</exception>
    public async Task<int> RunAsync(string device, int port, string file, CancellationToken stopped)
    {
        if (!Uri.TryCreate(device, UriKind.Absolute, out var address) || !Schemes.Contains(address.Scheme) || address.UserInfo.Length > 0)
        {
            throw new InputException($"--proxy {device}: this is not the address of a device; give ws://HOST:PORT, wss://, http:// or https://, without user and password.");
        }

        if (new DeviceOptions { Port = port }.Problem is { } problem)
        {
            throw new InputException(problem);
        }

        using var writer = new RecordingWriter(OutputFile.Open("--record", file), DateTimeOffset.UtcNow);
        await using (var proxy = await Ports.ListenAsync(() => RecordingProxy.StartAsync(address, port, writer, output.WriteLine, stopped), port))
        {
            await output.WriteLineAsync($"Recording to {file}: ws://127.0.0.1:{proxy.Port}/ and http://127.0.0.1:{proxy.Port}/ lead to {address}. Ctrl+C ends.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        writer.Dispose();
        await output.WriteLineAsync($"Recorded {writer.Lines} lines in {file}");
        return writer.Failure is { } failure ? throw new InputException($"--record {file}: {failure}") : ExitCodes.Success;
    }
}
