using ConnectorEmulator.Model;

namespace ConnectorEmulator.Scripting;

/// <summary>Reads and sets parameters by their names, and shows them. Source: DataMiner documentation, SLProtocol.GetParameterByName and its kin, SendToDisplay.</summary>
internal sealed class NameMembers(ScriptContext context)
{
    private readonly ParameterMembers parameters = new(context);

    /// <summary>Reads a parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A double or a string; null for a name that is not in the protocol.</returns>
    public object? GetParameterByName(string name) => Find(name, null, "GetParameterByName") is { } id ? parameters.GetParameter(id) : null;

    /// <summary>Sets a parameter: the read one, if a write one has its name too.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <returns>0 when it was set.</returns>
    public int SetParameterByName(string name, object? value) => Set(name, null, value, "SetParameterByName");

    /// <summary>Sets a read parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <returns>0 when it was set.</returns>
    public int SetReadParameterByName(string name, object? value) => Set(name, ParameterKind.Read, value, "SetReadParameterByName");

    /// <summary>Sets a write parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <returns>0 when it was set.</returns>
    public int SetWriteParameterByName(string name, object? value) => Set(name, ParameterKind.Write, value, "SetWriteParameterByName");

    /// <summary>Sets several parameters in order.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="values">Their values.</param>
    /// <returns>One result for each; a single one when the arrays do not match.</returns>
    public object SetParametersByName(string[] names, object[] values) => Set(names, null, values, "SetParametersByName");

    /// <summary>Sets several read parameters in order.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="values">Their values.</param>
    /// <returns>One result for each; a single one when the arrays do not match.</returns>
    public object SetReadParametersByName(string[] names, object[] values) => Set(names, ParameterKind.Read, values, "SetReadParametersByName");

    /// <summary>Sets several write parameters in order.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="values">Their values.</param>
    /// <returns>One result for each; a single one when the arrays do not match.</returns>
    public object SetWriteParametersByName(string[] names, object[] values) => Set(names, ParameterKind.Write, values, "SetWriteParametersByName");

    /// <summary>Shows the value of a parameter; here every value is shown when it is set.</summary>
    /// <param name="iID">The parameter.</param>
    /// <returns>0 when there is such a parameter.</returns>
    public int SendToDisplay(int iID)
    {
        if (context.Parts.Protocol.Parameters.ContainsKey(iID))
        {
            context.Parts.Observers.NotifyChanged(iID);
            return ScriptContext.Ok;
        }

        context.Complain($"SendToDisplay({iID}): there is no such parameter.");
        return ScriptContext.InvalidArgument;
    }

    /// <summary>Shows a cell; here every value is shown when it is set.</summary>
    /// <param name="iID">The table.</param>
    /// <param name="iX">The row's position.</param>
    /// <param name="iY">The column's position.</param>
    /// <returns>0 when there is such a table.</returns>
    public int SendToDisplay(int iID, int iX, int iY) => SendToDisplay(iID, [iX], [iY]);

    /// <summary>Shows cells; here every value is shown when it is set.</summary>
    /// <param name="iID">The table.</param>
    /// <param name="iXs">The rows' positions.</param>
    /// <param name="iYs">The columns' positions.</param>
    /// <returns>0 when there is such a table.</returns>
    public int SendToDisplay(int iID, int[] iXs, int[] iYs)
    {
        if (iXs.Length == iYs.Length)
        {
            return SendToDisplay(iID);
        }

        context.Complain($"SendToDisplay({iID}, ...) got {iXs.Length} rows and {iYs.Length} columns.");
        return ScriptContext.InvalidArgument;
    }

    private int Set(string name, ParameterKind? kind, object? value, string call) =>
        Find(name, kind, call) is { } id ? parameters.SetParameter(id, value) : ScriptContext.InvalidArgument;

    private object Set(string[] names, ParameterKind? kind, object[] values, string call)
    {
        if (names.Length == values.Length)
        {
            return names.Select((name, index) => unchecked((uint)Set(name, kind, values[index], call))).ToArray();
        }

        context.Complain($"{call} got {names.Length} names and {values.Length} values.");
        return unchecked((uint)ScriptContext.InvalidArgument);
    }

    // Of a read and a write of one name the write is meant, for reading too. Source: DataMiner documentation, SLProtocol.GetParameterByName.
    private int? Find(string name, ParameterKind? kind, string call)
    {
        var found = context.Parts.Protocol.Parameters.Values
            .Where(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && (kind is null || parameter.Kind == kind))
            .OrderBy(parameter => parameter.Kind != ParameterKind.Write)
            .FirstOrDefault();
        if (found is null)
        {
            context.Complain($"{call}(\"{name}\"): there is no such parameter.");
        }

        return found?.Id;
    }
}
