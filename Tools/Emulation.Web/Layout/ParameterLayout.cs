using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Layout;

/// <summary>How a parameter is shown or written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">The text beside it.</param>
/// <param name="Control">What shows or writes it.</param>
/// <param name="Tooltip">What it is; null when nothing is said.</param>
/// <param name="Units">The unit; null when it has none.</param>
/// <param name="Low">The lowest value that is accepted; null for no limit.</param>
/// <param name="High">The highest value that is accepted; null for no limit.</param>
/// <param name="Message">What is asked before a write; null for nothing.</param>
/// <param name="Width">The width of a button in pixels; null leaves it to the page.</param>
/// <param name="IsTrended">Whether it, or each cell of it, has a chart.</param>
/// <param name="Discreets">The values that have a text of their own; null for none.</param>
internal sealed record ParameterLayout(
    int Id,
    string Label,
    Control Control,
    string? Tooltip,
    string? Units,
    double? Low,
    double? High,
    string? Message,
    int? Width,
    bool IsTrended,
    IReadOnlyList<Discreet>? Discreets);
