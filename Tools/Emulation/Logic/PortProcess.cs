using ConnectorEmulator.Elements;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Logic;

/// <summary>
/// SLPort, the process of an agent that holds the sockets. Before release note 45625 a large message could end it. Its end is no matter of one element: SLWatchdog
/// then restarts DataMiner as a whole (DataMiner documentation, "Configuration of DataMiner processes"). Here the element keeps its values and loses its connections.
/// </summary>
internal sealed class PortProcess(VersionProfile version, ElementLog log)
{
    /// <summary>The size from which a message ends the process, in bytes: the only one that the release note names.</summary>
    public const int FatalSize = 400_000;

    private int isStopping;
    private int hasStopped;

    /// <summary>Raised once, when it stops.</summary>
    public event Action? Stopped;

    /// <summary>Gets a value indicating whether it is gone, and all that it held.</summary>
    public bool HasStopped => Volatile.Read(ref hasStopped) != 0;

    /// <summary>Takes a message that an open connection is to send.</summary>
    /// <param name="size">Its size in bytes.</param>
    /// <returns>False when the process is gone.</returns>
    public bool Survives(int size)
    {
        if (version.DiesOfLargeSends && size >= FatalSize && Interlocked.Exchange(ref isStopping, 1) == 0)
        {
            log.Error($"SLPort stopped: before release note 45625 a message as large as this one, {size} bytes, could end it. All connections are lost; an agent restarts DataMiner as a whole.");
            Stopped?.Invoke();
            Volatile.Write(ref hasStopped, 1);
        }

        return Volatile.Read(ref isStopping) == 0;
    }
}
