namespace ConnectorEmulator.Elements;

/// <summary>
/// Keeps an operator's writes apart from data that comes from connections: a write enters only while no such data is handled. Connections do not hold each
/// other up. Source: DataMiner documentation, "Inner workings of SLDataMiner".
/// </summary>
internal sealed class PortDataGate : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new(LockRecursionPolicy.NoRecursion);

    /// <summary>Handles data from a connection.</summary>
    /// <param name="handle">Handles it.</param>
    public void Handle(Action handle)
    {
        gate.EnterReadLock();
        try
        {
            handle();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>Handles a write from outside.</summary>
    /// <param name="write">Handles it.</param>
    public void Write(Action write)
    {
        gate.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
