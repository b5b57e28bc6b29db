using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>What a change of a sender is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">What was wrong; null when nothing was.</param>
/// <param name="Document">The staged parameters; null when something was wrong.</param>
internal sealed record SenderReply(int Status, string? Error, byte[]? Document)
{
    /// <summary>A change of what the device does not have.</summary>
    public static SenderReply Unknown { get; } = Refused(StatusCodes.Status404NotFound, RestReply.UnknownId);

    /// <summary>A change that was made.</summary>
    /// <param name="isScheduled">Whether it waits for its time.</param>
    /// <param name="document">The staged parameters.</param>
    public static SenderReply Accepted(bool isScheduled, byte[] document) =>
        new(isScheduled ? StatusCodes.Status202Accepted : StatusCodes.Status200OK, null, document);

    /// <summary>A change that was not made.</summary>
    public static SenderReply Refused(int status, string error) => new(status, error, null);
}
