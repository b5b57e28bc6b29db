using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Tables;

/// <summary>
/// The lock of a table. It is held while row QActions of its read columns run, so that such a QAction that edits the same table would wait for itself for
/// ever. Source: DataMiner documentation, Protocol.QActions.QAction, row.
/// </summary>
internal sealed class TableLock(int table)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly object gate = new();

    /// <summary>Runs something that uses the table.</summary>
    /// <typeparam name="T">What it returns.</typeparam>
    /// <param name="cause">Why.</param>
    /// <param name="use">What to run.</param>
    /// <returns>What it returned.</returns>
    /// <exception cref="TableDeadlockException">On an agent this would wait for ever.</exception>
    public T Use<T>(Cause cause, Func<T> use)
    {
        if (cause.LockedTable == table)
        {
            throw new TableDeadlockException(
                $"A QAction with row=\"true\" that is triggered by a read column of table {table} edits that table: on an agent it waits for the lock of the table for ever ({cause.Origin}).");
        }

        if (!Monitor.TryEnter(gate, LongestWait))
        {
            throw new TableDeadlockException($"The lock of table {table} was not free for {LongestWait.TotalSeconds} s: a QAction holds it ({cause.Origin}).");
        }

        try
        {
            return use();
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }
}

/// <summary>Code of a QAction would hang on an agent.</summary>
/// <param name="message">What it did.</param>
public sealed class TableDeadlockException(string message) : InvalidOperationException(message);
