using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Scripting;

/// <summary>One run of a QAction.</summary>
/// <param name="QAction">The QAction.</param>
/// <param name="EntryPoint">The entry point; null means Run.</param>
/// <param name="Parameter">The parameter that set it off.</param>
/// <param name="Inputs">The values of its input parameters, as they were when it was set off.</param>
/// <param name="Cause">Why.</param>
/// <param name="Row">The row, when the parameter is a column.</param>
internal sealed record QActionRun(QActionDefinition QAction, string? EntryPoint, int Parameter, object?[] Inputs, Cause Cause, RowChange? Row);
