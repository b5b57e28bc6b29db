using System.Globalization;

namespace ConnectorEmulator.Model;

/// <summary>A value with a text of its own.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The text shown for it.</param>
public sealed record Discreet(string Value, string Text);

/// <summary>A value outside the normal range that is shown as a text.</summary>
/// <param name="Incoming">The value as it is set.</param>
/// <param name="Mapped">The value as it is stored for alarms and trends.</param>
/// <param name="Text">The text shown for it.</param>
public sealed record ExceptionValue(string Incoming, string Mapped, string Text)
{
    /// <summary>Gets a value indicating whether the text is shown in grey.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Tells whether a value is this one: numbers are compared as numbers.</summary>
    /// <param name="value">A double, a string, or null.</param>
    /// <returns>True when it is.</returns>
    public bool Is(object? value) => value switch
    {
        double number => double.TryParse(Incoming, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && number.Equals(other),
        string text => text == Incoming,
        _ => false,
    };
}

/// <summary>A place on a page.</summary>
/// <param name="Page">The page's name.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Row">The row, from 0.</param>
public sealed record PagePosition(string Page, int Column, int Row);

/// <summary>How a parameter is shown and edited.</summary>
public sealed record DisplayDefinition
{
    /// <summary>Gets the appearance of a parameter that declares none.</summary>
    public static DisplayDefinition Plain { get; } = new();

    /// <summary>Gets the kind of control: string, number, discreet, togglebutton, button, pagebutton, table, title and so on.</summary>
    public string Control { get; init; } = string.Empty;

    /// <summary>Gets the options of the control, unparsed.</summary>
    public string ControlOptions { get; init; } = string.Empty;

    /// <summary>Gets the control's width in pixels; null when the card decides.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the unit.</summary>
    public string Units { get; init; } = string.Empty;

    /// <summary>Gets the number of decimals shown; null shows the number as it is.</summary>
    public int? Decimals { get; init; }

    /// <summary>Gets the lowest value an operator may write.</summary>
    public double? RangeLow { get; init; }

    /// <summary>Gets the highest value an operator may write.</summary>
    public double? RangeHigh { get; init; }

    /// <summary>Gets how far apart the values are that an operator may write; null when any number in the range is one.</summary>
    public double? Steps { get; init; }

    /// <summary>Gets the tooltip.</summary>
    public string Tooltip { get; init; } = string.Empty;

    /// <summary>Gets the places on the pages.</summary>
    public IReadOnlyList<PagePosition> Positions { get; init; } = [];

    /// <summary>Gets the texts of values.</summary>
    public IReadOnlyList<Discreet> Discreets { get; init; } = [];

    /// <summary>Gets the exceptional values.</summary>
    public IReadOnlyList<ExceptionValue> Exceptions { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether its discreets are all that can be written: those of a number or a text are exceptions beside the numbers or texts. Source: DataMiner
    /// protocol reference, Protocol.Params.Param.Interprete.Exceptions.Exception, exceptions on write parameters.
    /// </summary>
    public bool IsChoice => Discreets.Count > 0 && Control is not ("number" or "analog" or "string");

    /// <summary>Finds the exception that a value is.</summary>
    /// <param name="value">A double, a string, or null.</param>
    /// <returns>The exception; null when it is none.</returns>
    public ExceptionValue? FindException(object? value) => Exceptions.FirstOrDefault(item => item.Is(value));

    /// <summary>Tells whether the control has an option.</summary>
    /// <param name="name">The option's name.</param>
    /// <returns>True when it has.</returns>
    public bool HasOption(string name) => ControlOptions.Split(';', ',').Any(option => option.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
}
