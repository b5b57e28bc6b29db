namespace ConnectorEmulator.Model;

/// <summary>The role of a parameter.</summary>
public enum ParameterKind
{
    /// <summary>A value of the element, or a table's column.</summary>
    Read,

    /// <summary>What an operator writes.</summary>
    Write,

    /// <summary>A table.</summary>
    Array,

    /// <summary>A constant part of a command or response.</summary>
    Fixed,

    /// <summary>A constant first part of a response.</summary>
    Header,

    /// <summary>A constant last part of a response.</summary>
    Trailer,

    /// <summary>A parameter that only sets things off.</summary>
    Dummy,

    /// <summary>The addresses that the element was given for its connections.</summary>
    Ip,

    /// <summary>The same, without ports.</summary>
    PollingIp,

    /// <summary>The id of the element.</summary>
    ElementId,

    /// <summary>The name of the element.</summary>
    ElementName,

    /// <summary>The id of the agent and that of the element.</summary>
    ElementDmaId,
}

/// <summary>How the value is handed to QActions.</summary>
public enum ValueKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>An 8-byte floating-point number.</summary>
    Number,
}

/// <summary>How a response finds the end of the parameter.</summary>
public enum LengthType
{
    /// <summary>A number of bytes.</summary>
    Fixed,

    /// <summary>Up to the next parameter of the response, or its end.</summary>
    NextParam,

    /// <summary>Up to the last place where the next parameter of the response stands.</summary>
    LastNextParam,
}

/// <summary>How the bytes of the parameter are written.</summary>
public enum RawType
{
    /// <summary>Any bytes.</summary>
    Other,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number written in digits.</summary>
    NumericText,

    /// <summary>A number of 0 or more written in bytes, which no command or response here can hold.</summary>
    UnsignedNumber,

    /// <summary>A number written in bytes that may be below 0, which no command or response here can hold.</summary>
    SignedNumber,
}

/// <summary>A parameter with everything that matters at run time and on the pages.</summary>
public sealed record ParameterDefinition
{
    /// <summary>Gets the id.</summary>
    public required int Id { get; init; }

    /// <summary>Gets the name, by which a write finds its read.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the text beside the value.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Gets the role.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>Gets its place in Protocol.xml.</summary>
    public Position Position { get; init; }

    /// <summary>Gets how the bytes are written.</summary>
    public RawType RawType { get; init; } = RawType.Other;

    /// <summary>Gets how the value is handed to QActions.</summary>
    public ValueKind Type { get; init; } = ValueKind.Text;

    /// <summary>Gets how a response finds the end of the parameter.</summary>
    public LengthType LengthType { get; init; } = LengthType.NextParam;

    /// <summary>Gets the number of bytes of a parameter of fixed length.</summary>
    public int Length { get; init; }

    /// <summary>Gets the declared value, present from the start.</summary>
    public string? InitialValue { get; init; }

    /// <summary>Gets the value given at start-up to a parameter that holds none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Gets the number of decimals with which a number is held.</summary>
    public int StoredDecimals { get; init; } = 6;

    /// <summary>Gets the lowest number that is taken from the device: what is below is ignored.</summary>
    public double? LowestReceived { get; init; }

    /// <summary>Gets the highest number that is taken from the device: what is above is ignored.</summary>
    public double? HighestReceived { get; init; }

    /// <summary>Gets a value indicating whether the value outlives a restart.</summary>
    public bool IsSaved { get; init; }

    /// <summary>Gets a value indicating whether a write copies its value to the read of the same name.</summary>
    public bool IsSetter { get; init; }

    /// <summary>Gets a value indicating whether values are recorded for graphs.</summary>
    public bool IsTrended { get; init; }

    /// <summary>Gets a value indicating whether the parameter is shown at all.</summary>
    public bool IsDisplayed { get; init; }

    /// <summary>Gets the connection whose address this parameter holds.</summary>
    public int? DynamicIpConnection { get; init; }

    /// <summary>Gets what an operator is asked before a write; empty when nothing is asked.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>Gets how the value is shown.</summary>
    public DisplayDefinition Display { get; init; } = DisplayDefinition.Plain;

    /// <summary>Gets the alarm thresholds; null when the parameter is not monitored.</summary>
    public AlarmDefinition? Alarm { get; init; }

    /// <summary>Gets the columns of a table; null for anything else.</summary>
    public TableDefinition? Table { get; init; }

    /// <summary>Gets a value indicating whether the parameter is a number that reads as 0 while it holds nothing.</summary>
    public bool IsNumeric => RawType == RawType.NumericText || IsInBytes;

    /// <summary>Gets a value indicating whether the parameter is a number written in bytes.</summary>
    public bool IsInBytes => RawType is RawType.UnsignedNumber or RawType.SignedNumber;
}
