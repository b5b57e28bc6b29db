namespace ConnectorEmulator.Model;

/// <summary>The default alarm thresholds of a parameter; each is null when it is not given.</summary>
public sealed record AlarmDefinition
{
    /// <summary>Gets the value that is normal.</summary>
    public string? Normal { get; init; }

    /// <summary>Gets the low thresholds, by severity.</summary>
    public IReadOnlyDictionary<AlarmSeverity, string> Low { get; init; } = new Dictionary<AlarmSeverity, string>();

    /// <summary>Gets the high thresholds, by severity; discreet and string parameters use these only.</summary>
    public IReadOnlyDictionary<AlarmSeverity, string> High { get; init; } = new Dictionary<AlarmSeverity, string>();

    /// <summary>Gets when nothing is monitored; null for never.</summary>
    public AlarmCondition? DisabledIf { get; init; }
}

/// <summary>A value of a parameter. Source: DataMiner protocol reference, Protocol.Params.Param.Alarm.Monitored-disabledIf.</summary>
/// <param name="ParameterId">The parameter: a standalone one, or a column of the same table, whose cell of the same row counts.</param>
/// <param name="Value">Its value, not its display text.</param>
public sealed record AlarmCondition(int ParameterId, string Value);

/// <summary>How serious an alarm is.</summary>
public enum AlarmSeverity
{
    /// <summary>Nothing is monitored, or there is no value.</summary>
    None,

    /// <summary>Everything is as it should be.</summary>
    Normal,

    /// <summary>The least serious alarm.</summary>
    Warning,

    /// <summary>A minor alarm.</summary>
    Minor,

    /// <summary>A major alarm.</summary>
    Major,

    /// <summary>The most serious alarm.</summary>
    Critical,
}
