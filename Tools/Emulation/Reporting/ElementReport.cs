using System.Text.Json.Serialization;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Reporting;

/// <summary>Everything that an element shows, at one moment.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Timeout">Whether it is in timeout.</param>
/// <param name="Connections">The connections by id.</param>
/// <param name="Parameters">The standalone parameters by id.</param>
/// <param name="Tables">The tables by id.</param>
/// <param name="QActions">The QActions in the order of the protocol.</param>
/// <param name="Pairs">The pairs by id.</param>
/// <param name="Log">The element log, oldest line first.</param>
public sealed record ElementReport(
    ProtocolReport Protocol,
    TimeoutReport Timeout,
    IReadOnlyList<ConnectionReport> Connections,
    IReadOnlyList<ParameterReport> Parameters,
    IReadOnlyList<TableReport> Tables,
    [property: System.Text.Json.Serialization.JsonPropertyName("qactions")] IReadOnlyList<QActionReport> QActions,
    IReadOnlyList<PairReport> Pairs,
    IReadOnlyList<LogReport> Log);

/// <summary>A protocol.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record ProtocolReport(string Name, string Version)
{
    /// <summary>Gets what was left out of it on request, as the emulator cannot run it.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <summary>The timeout of an element, in which operators cannot write.</summary>
/// <param name="IsInTimeout">Whether it is in timeout now.</param>
/// <param name="Times">How often it went into timeout.</param>
/// <param name="Seconds">How long it was in timeout altogether, in seconds.</param>
public sealed record TimeoutReport(bool IsInTimeout, int Times, double Seconds);

/// <summary>A connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Its state.</param>
/// <param name="Opened">How often it opened.</param>
/// <param name="Closed">How often it closed after having been open.</param>
/// <param name="FramesReceived">The messages, or responses, that arrived.</param>
/// <param name="FramesSent">The messages, or requests, that left.</param>
/// <param name="InTimeout">Whether it puts the element in timeout: not answering for longer than the element's timeout.</param>
public sealed record ConnectionReport(int Id, string Name, ConnectionState State, long Opened, long Closed, long FramesReceived, long FramesSent, bool InTimeout)
{
    /// <summary>Gets the state as an operator reads it; JSON writes it like that itself.</summary>
    [JsonIgnore]
    public string StateText => State == ConnectionState.NotResponding ? "Not responding" : State.ToString();
}

/// <summary>A standalone parameter.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">A number or a text, dots for a password; null when it is not initialized.</param>
/// <param name="Display">What an operator sees.</param>
/// <param name="IsEmpty">Whether there is nothing to see.</param>
/// <param name="Alarm">The severity; none when nothing is monitored.</param>
public sealed record ParameterReport(int Id, string Name, object? Value, string Display, [property: JsonIgnore] bool IsEmpty, AlarmSeverity Alarm);

/// <summary>A column.</summary>
/// <param name="Id">Its parameter.</param>
/// <param name="Name">Its name.</param>
public sealed record ColumnReport(int Id, string Name);

/// <summary>A table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Rows">Its rows: the cells in the order of the columns, each a number, a text or null.</param>
public sealed record TableReport(int Id, string Name, IReadOnlyList<ColumnReport> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A QAction.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Runs">The number of runs.</param>
/// <param name="Errors">The number of runs that failed.</param>
/// <param name="Calls">The calls on SLProtocol by member; what the run itself carries, for example RowKey, is none.</param>
public sealed record QActionReport(int Id, long Runs, long Errors, IReadOnlyDictionary<string, long> Calls);

/// <summary>A pair.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sent">How often its command was sent.</param>
/// <param name="Answered">How often it was answered.</param>
/// <param name="Timeouts">How often no answer came in time.</param>
/// <param name="LastRoundTripMs">The time between the last command and its answer, in milliseconds; null before the first answer.</param>
public sealed record PairReport(int Id, long Sent, long Answered, long Timeouts, double? LastRoundTripMs);

/// <summary>A line of the element log.</summary>
/// <param name="Time">When it was written, in UTC.</param>
/// <param name="Level">Whether it is an error.</param>
/// <param name="Text">What it says.</param>
public sealed record LogReport(DateTimeOffset Time, ElementLogLevel Level, string Text);
