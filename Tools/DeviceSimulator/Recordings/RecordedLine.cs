using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>A line of a recording; its members are on the page about the device simulator.</summary>
internal sealed record RecordedLine
{
    /// <summary>The version of the format, which only the first line has.</summary>
    public const int Version = 1;

    /// <summary>How lines are written and read: a member that is not known is refused.</summary>
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Gets the version, in the first line.</summary>
    public int? Recording { get; init; }

    /// <summary>Gets when the recording began, in the first line.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Gets the seconds since the start.</summary>
    public double At { get; init; }

    /// <summary>Gets the connection.</summary>
    public int? Connection { get; init; }

    /// <summary>Gets what happened: opened, sent, received, closed, failed, unanswered, request or response. Sent is what the element sends.</summary>
    public string? Event { get; init; }

    /// <summary>Gets where a connection or a request leads.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the subprotocol of a connection.</summary>
    public string? Subprotocol { get; init; }

    /// <summary>Gets a text frame, or a body that is text.</summary>
    public string? Text { get; init; }

    /// <summary>Gets a text frame that is not UTF-8.</summary>
    public byte[]? InvalidText { get; init; }

    /// <summary>Gets a binary frame, or a body that is not UTF-8.</summary>
    public byte[]? Binary { get; init; }

    /// <summary>Gets the code with which the device closed a connection.</summary>
    public int? Code { get; init; }

    /// <summary>Gets why a connection ended, or a request or an attempt to open one failed.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets which request a response, or what came in place of one, belongs to.</summary>
    public int? Exchange { get; init; }

    /// <summary>Gets the verb of a request.</summary>
    public string? Method { get; init; }

    /// <summary>Gets the status of a response, also of one that refuses a WebSocket.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the headers of a request or a response.</summary>
    public Dictionary<string, string>? Headers { get; init; }
}
