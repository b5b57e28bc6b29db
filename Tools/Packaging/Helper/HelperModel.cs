using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging.Helper;

/// <summary>The parameters and tables of a protocol under the names that DataMiner Integration Studio gives them.</summary>
internal sealed class HelperModel
{
    private readonly ILookup<int, HelperParameter> byId;
    private readonly ILookup<string, HelperParameter> byBaseName;

    private HelperModel(IReadOnlyCollection<HelperParameter> parameters, IEnumerable<HelperTable> tables)
    {
        Parameters = [.. parameters.OrderBy(parameter => parameter.Id)];
        byId = Parameters.ToLookup(parameter => parameter.Id);
        byBaseName = Parameters.ToLookup(parameter => parameter.BaseName);
        Tables = [.. tables.OrderBy(table => table.Id).Select(WithParameters)];
        var columns = Tables.SelectMany(table => table.Columns).Select(column => column.ParameterId).ToHashSet();
        Standalone = [.. Parameters.Where(parameter => !columns.Contains(parameter.Id))];
    }

    /// <summary>Gets every parameter under every name, ordered by id.</summary>
    public IReadOnlyList<HelperParameter> Parameters { get; }

    /// <summary>Gets the parameters that are in no table.</summary>
    public IReadOnlyList<HelperParameter> Standalone { get; }

    /// <summary>Gets the tables, ordered by id.</summary>
    public IReadOnlyList<HelperTable> Tables { get; }

    /// <summary>Reads a protocol.</summary>
    /// <param name="root">Its root element.</param>
    /// <param name="file">Name of the file to use in problems.</param>
    /// <param name="problems">Takes what has no name in code.</param>
    /// <returns>The model.</returns>
    public static HelperModel Of(XElement root, string file, ProblemList problems)
    {
        var elements = root.Items("Params", "Param").Where(element => UniqueIds.Id(element) is not null).DistinctBy(element => UniqueIds.Id(element)).ToList();
        var parameters = new HelperNaming(file, problems).Name(elements);
        var arrays = parameters.Where(parameter => parameter.IsTable).DistinctBy(parameter => parameter.Id).ToDictionary(parameter => parameter.Id);
        var tables = elements
            .Select(element => (element, table: arrays.GetValueOrDefault(UniqueIds.Id(element)!.Value)))
            .Where(pair => pair.table is not null)
            .Select(pair => HelperTableReader.Read(pair.element, pair.table!.Name));
        return new HelperModel(parameters, tables);
    }

    /// <summary>Tells whether there is another name of a kind for what a parameter is called.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isKind">Tells which names count.</param>
    /// <returns>True when there is one.</returns>
    public bool Shares(HelperParameter parameter, Func<HelperParameter, bool> isKind) => byBaseName[parameter.BaseName].Any(isKind);

    private HelperTable WithParameters(HelperTable table) =>
        table with { Columns = [.. table.Columns.Select(column => column with { Parameters = [.. byId[column.ParameterId]] })] };
}
