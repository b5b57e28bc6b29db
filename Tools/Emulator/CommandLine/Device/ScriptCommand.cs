using System.Net.Sockets;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Scripts;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.CommandLine;

/// <summary>Runs a scripted device until it is stopped.</summary>
internal static class ScriptCommand
{
    private const int Unmatched = 1;
    private const int Refused = 2;

    /// <summary>Reads the script and plays it.</summary>
    /// <param name="path">The file with the script.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="isStrict">Whether a message that the script has nothing for makes the run fail.</param>
    /// <param name="stopped">Ends the run.</param>
    /// <returns>0; 1 when it is strict and a message matched nothing; 2 when the script or the port was refused.</returns>
    public static async Task<int> RunAsync(string path, int port, bool isStrict, CancellationToken stopped)
    {
        DeviceScript script;
        try
        {
            script = DeviceScript.Read(await File.ReadAllTextAsync(path, stopped));
        }
        catch (ScriptException exception)
        {
            return Refuse($"{path}, {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"cannot read the script '{path}': {exception.Message}");
        }

        var options = new ScriptedDeviceOptions { Port = port, Notice = Console.WriteLine };
        if (options.Problem is string problem)
        {
            return Refuse(problem);
        }

        ScriptedDevice device;
        try
        {
            device = await ScriptedDevice.StartAsync(script, options, stopped);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            string reason = exception.GetBaseException().Message;
            return Refuse($"cannot listen on port {port} of 127.0.0.1 ({reason}); give another one with --port, or --port 0 for any free one.");
        }

        await using (device)
        {
            Console.WriteLine($"{script.Name} (scripted): {device.WebSocketUrl} and any other path. Ctrl+C ends.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Console.WriteLine($"Messages that matched nothing in the script: {device.UnmatchedCount}");
        return isStrict && device.UnmatchedCount > 0 ? Unmatched : 0;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return Refused;
    }
}
