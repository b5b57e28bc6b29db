using ConnectorEmulator.Elements;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Logic;

/// <summary>Runs the QActions of parameters.</summary>
internal interface IQActions
{
    /// <summary>Gets a value indicating whether a QAction runs or waits for its turn.</summary>
    bool IsRunning { get; }

    /// <summary>Runs the QActions that a parameter sets off; returns when they are done, except for queued ones.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="cause">Why.</param>
    /// <param name="row">The row, when the parameter is a column.</param>
    void Run(int parameter, Cause cause, RowChange? row);
}
