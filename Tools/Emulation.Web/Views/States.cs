using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Views;

/// <summary>A parameter as it is shown.</summary>
/// <param name="Id">The parameter.</param>
/// <param name="Text">What an operator sees.</param>
/// <param name="Value">The value to start an edit with; null when there is none, when it is a secret, or when it is too long to be sent.</param>
/// <param name="IsEmpty">Whether it holds nothing.</param>
/// <param name="Alarm">How serious the value is; none when it is not monitored.</param>
/// <param name="IsDisabled">Whether it is an exception that is shown in grey; null when it is not.</param>
internal sealed record ParameterState(int Id, string Text, string? Value, bool IsEmpty, AlarmSeverity Alarm, bool? IsDisabled = null);

/// <summary>A cell as it is shown.</summary>
/// <param name="Text">What an operator sees.</param>
/// <param name="Value">The value to start an edit with; null as in <see cref="ParameterState"/>.</param>
/// <param name="Number">What the cell is sorted by when it is a number.</param>
/// <param name="IsEmpty">Whether it holds nothing.</param>
/// <param name="Alarm">How serious the value is; none when it is not monitored.</param>
/// <param name="IsDisabled">Whether it is an exception that is shown in grey; null when it is not.</param>
internal sealed record CellState(string Text, string? Value, double? Number, bool IsEmpty, AlarmSeverity Alarm, bool? IsDisabled = null);

/// <summary>A row as it is shown.</summary>
/// <param name="Key">Its primary key.</param>
/// <param name="Label">Its display key.</param>
/// <param name="Cells">Its cells by position.</param>
internal sealed record RowState(string Key, string Label, IReadOnlyList<CellState> Cells);

/// <summary>The rows of a table that changed.</summary>
/// <param name="Id">The table.</param>
/// <param name="Rows">The rows that are new or different.</param>
/// <param name="Removed">The keys of the rows that are gone.</param>
internal sealed record TableChange(int Id, IReadOnlyList<RowState> Rows, IReadOnlyList<string> Removed);

/// <summary>A connection as it is shown.</summary>
/// <param name="Id">The connection.</param>
/// <param name="State">Its state in words.</param>
/// <param name="Mood">Whether the state is good, bad or neither.</param>
/// <param name="Received">The messages that arrived.</param>
/// <param name="Sent">The messages that left.</param>
internal sealed record ConnectionView(int Id, string State, ConnectionMood Mood, long Received, long Sent);

/// <summary>Whether the state of a connection is as it should be.</summary>
internal enum ConnectionMood
{
    /// <summary>Nothing can be said.</summary>
    Idle,

    /// <summary>It works.</summary>
    Good,

    /// <summary>It does not work.</summary>
    Bad,
}
