namespace ConnectorEmulator.Connections;

/// <summary>A message that arrived. Whoever is done with it gives its memory back.</summary>
/// <param name="data">Its bytes.</param>
/// <param name="isText">Whether it is text.</param>
/// <param name="share">What it takes of the shared memory; null for a small one.</param>
internal sealed class IncomingMessage(byte[] data, bool isText, MessageMemory.Share? share) : IDisposable
{
    /// <summary>Gets its bytes.</summary>
    public byte[] Data => data;

    /// <summary>Gets a value indicating whether it is text; otherwise it is binary.</summary>
    public bool IsText => isText;

    /// <inheritdoc/>
    public void Dispose() => share?.Dispose();
}
