namespace ConnectorEmulator.Connections;

/// <summary>What the headers of a message have said of it until now.</summary>
/// <param name="isText">Whether it is text.</param>
internal sealed class MessageHead(bool isText)
{
    /// <summary>Gets a value indicating whether it is text; otherwise it is binary.</summary>
    public bool IsText => isText;

    /// <summary>Gets how many bytes its frames have announced.</summary>
    public long Announced { get; private set; }

    /// <summary>Gets a value indicating whether no more frames follow, so that what was announced is all.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Adds a frame.</summary>
    /// <param name="length">The length of its payload.</param>
    /// <param name="isLast">Whether it is the last one.</param>
    /// <param name="largest">The largest message that may come.</param>
    /// <returns>False when the message is larger.</returns>
    public bool TryExtend(ulong length, bool isLast, long largest)
    {
        if (length > (ulong)(largest - Announced))
        {
            return false;
        }

        Announced += (long)length;
        IsWhole = isLast;
        return true;
    }
}
