using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Testing;

/// <summary>Reads what an element shows and did, for assertions. It remembers what was read, so that a failed wait can tell.</summary>
public sealed class ElementAsserter
{
    private readonly Dictionary<string, string> seen = [];
    private readonly Element element;

    /// <summary>Initializes a new instance of the <see cref="ElementAsserter"/> class.</summary>
    /// <param name="element">The element.</param>
    internal ElementAsserter(Element element) => this.element = element;

    /// <summary>Gets what was read of the element, in order: each thing with what it was last.</summary>
    internal IEnumerable<string> Seen => seen.Select(item => $"{item.Key}: {item.Value}");

    /// <summary>Reads a standalone parameter.</summary>
    /// <param name="parameterId">Its id.</param>
    /// <returns>Its value, and what an operator sees.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public ParameterReport Parameter(int parameterId)
    {
        var definition = Find(parameterId);
        if (definition.Table is not null)
        {
            throw new ConnectorTestException($"Parameter {parameterId} ({definition.Name}) is a table: read it with Table({parameterId}).");
        }

        return See($"parameter {parameterId} ({definition.Name})", element.SnapshotParameter(parameterId), report => report.Value is null ? "not initialized" : ValueText.Of(report.Value, report.Display));
    }

    /// <summary>Reads a standalone parameter.</summary>
    /// <param name="parameterName">The name of a read parameter.</param>
    /// <returns>Its value, and what an operator sees.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public ParameterReport Parameter(string parameterName) => Parameter(ParameterName.FindRead(element.Protocol, parameterName));

    /// <summary>Reads a table.</summary>
    /// <param name="tablePid">The table's parameter.</param>
    /// <returns>Its rows.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public TableAsserter Table(int tablePid)
    {
        var definition = Find(tablePid);
        if (definition.Table is not { } table)
        {
            throw new ConnectorTestException($"Parameter {tablePid} ({definition.Name}) is not a table: read it with Parameter({tablePid}).");
        }

        return See($"table {tablePid} ({definition.Name})", new TableAsserter(element, table), read => read.Describe());
    }

    /// <summary>Reads what a QAction did: runs, runs that failed, and calls on SLProtocol by member.</summary>
    /// <param name="id">The QAction.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public QActionReport QAction(int id) => See(
        $"QAction {id}",
        element.Snapshot().QActions.FirstOrDefault(item => item.Id == id) ?? throw new ConnectorTestException($"The protocol has no QAction {id}."),
        report => $"{report.Runs} runs, {report.Errors} failed");

    /// <summary>Reads how often a pair was sent, answered, and not answered in time.</summary>
    /// <param name="id">The pair.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public PairReport Pair(int id) => See(
        $"pair {id}",
        element.Snapshot().Pairs.FirstOrDefault(item => item.Id == id) ?? throw new ConnectorTestException($"The protocol has no pair {id}."),
        report => $"{report.Sent} sent, {report.Answered} answered, {report.Timeouts} not in time");

    /// <summary>Reads the state of a connection, and what went over it.</summary>
    /// <param name="id">The connection.</param>
    /// <returns>Its state and its messages.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public ConnectionAsserter Connection(int id) => See(
        $"connection {id}",
        new ConnectionAsserter(
            element.SnapshotConnections().FirstOrDefault(item => item.Id == id) ?? throw new ConnectorTestException($"The protocol has no connection {id}."),
            element.Stream.Lines.Where(line => line.Connection == id)),
        read => read.Describe());

    private ParameterDefinition Find(int id) =>
        element.Protocol.Parameters.GetValueOrDefault(id) ?? throw new ConnectorTestException($"The protocol has no parameter {id}.");

    private T See<T>(string what, T value, Func<T, string> describe)
    {
        seen[what] = describe(value);
        return value;
    }
}
