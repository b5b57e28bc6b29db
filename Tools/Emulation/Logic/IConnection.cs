using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>A connection of an element.</summary>
internal interface IConnection
{
    /// <summary>Gets what the protocol says of it.</summary>
    ConnectionDefinition Definition { get; }

    /// <summary>Gets what is counted.</summary>
    ConnectionCounts Counts { get; }

    /// <summary>Gets its state.</summary>
    ConnectionState State { get; }

    /// <summary>Moves it to another address; returns at once.</summary>
    /// <param name="address">What its 'dynamic ip' parameter holds; empty means the address of the element.</param>
    void Retarget(string address);

    /// <summary>Takes over what a QAction says of it: whether it responds.</summary>
    /// <param name="responds">Whether it does.</param>
    void SetResponding(bool responds);
}
