using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Logic;

/// <summary>The socket side of a WebSocket connection.</summary>
internal interface IWebSocketClient : IAsyncDisposable
{
    /// <summary>Gets what it is about.</summary>
    ElementActivity Activity { get; }

    /// <summary>Starts to connect.</summary>
    /// <param name="url">The URL parameter's value; empty means the element's address.</param>
    void Start(string url);

    /// <summary>Closes what is open and connects to another address; returns at once.</summary>
    /// <param name="url">The URL parameter's value.</param>
    void Retarget(string url);

    /// <summary>Hands a message over; returns at once.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="isText">Whether it leaves as text.</param>
    /// <returns>False when the connection is not open.</returns>
    bool TrySend(byte[] payload, bool isText);
}
