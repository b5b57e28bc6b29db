using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Scripting;

/// <summary>Reads and sets standalone parameters. Source: DataMiner documentation, SLProtocol.</summary>
internal sealed class ParameterMembers(ScriptContext context)
{
    /// <summary>Reads a parameter.</summary>
    /// <param name="iID">The parameter.</param>
    /// <returns>A double or a string; null for an id that is not in the protocol.</returns>
    public object? GetParameter(int iID) => Find(iID, "NT_GET_PARAMETER") is { } definition ? ScriptValues.Standalone(context.Parts.Values, definition) : null;

    /// <summary>Reads several parameters.</summary>
    /// <param name="ids">An array of ids.</param>
    /// <returns>Their values.</returns>
    public object? GetParameters(object ids) => ToIds(ids) is { } list ? Array.ConvertAll(list, GetParameter) : null;

    /// <summary>Tells whether a parameter holds nothing.</summary>
    /// <param name="iID">The parameter.</param>
    /// <returns>True when it does.</returns>
    public bool IsEmpty(int iID) => Find(iID, "IsEmpty") is not { } definition || context.Parts.Store.IsEmpty(definition);

    /// <summary>Reads the raw bytes of a parameter.</summary>
    /// <param name="from">PARAMETER.</param>
    /// <param name="iID">The parameter.</param>
    /// <returns>One boxed byte for each; null when there are none.</returns>
    public object? GetData(string from, int iID)
    {
        if (!string.Equals(from, "PARAMETER", StringComparison.OrdinalIgnoreCase))
        {
            throw new NotModelledException($"SLProtocol.GetData(\"{from}\", ...) is not modelled by the emulator; it knows PARAMETER.");
        }

        return Find(iID, "GetData") is null ? null : InputSnapshot.TakeBytes(context.Parts.Values, iID);
    }

    /// <summary>Sets a parameter; null leaves it as it is.</summary>
    /// <param name="iID">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>0 when it was set.</returns>
    public int SetParameter(int iID, object? value)
    {
        if (Find(iID, "NT_SET_PARAMETER") is not { } definition)
        {
            return ScriptContext.InvalidArgument;
        }

        return value is null || context.Parts.Setter.SetAlways(definition, value, context.Run.Cause) ? ScriptContext.Ok : ScriptContext.InvalidArgument;
    }

    /// <summary>Sets several parameters in order.</summary>
    /// <param name="ids">The parameters.</param>
    /// <param name="values">Their values.</param>
    /// <returns>One result for each; a single one when the arrays do not match.</returns>
    public object SetParameters(int[] ids, object[] values)
    {
        if (ids.Length != values.Length)
        {
            context.Complain($"SetParameters got {ids.Length} ids and {values.Length} values.");
            return unchecked((uint)ScriptContext.InvalidArgument);
        }

        return ids.Select((id, index) => unchecked((uint)SetParameter(id, values[index]))).ToArray();
    }

    /// <summary>Sets the raw bytes of a parameter; raises nothing.</summary>
    /// <param name="pid">The parameter.</param>
    /// <param name="data">The bytes.</param>
    public void SetParameterBinary(int pid, byte[] data)
    {
        if (Find(pid, "SetParameterBinary") is not null && data is not null)
        {
            context.Parts.Store.Set(pid, data);
            context.Parts.Observers.NotifyChanged(pid);
        }
    }

    private static int[]? ToIds(object ids) => ids is Array array ? [.. array.Cast<object>().Select(id => Convert.ToInt32(id, CultureInfo.InvariantCulture))] : null;

    private ParameterDefinition? Find(int id, string call)
    {
        if (!context.Parts.Protocol.Parameters.TryGetValue(id, out var definition))
        {
            context.Complain($"{call} with {id} failed. 0x80040239: there is no such parameter.");
            return null;
        }

        if (definition.Table is not null || context.Parts.Tables.FindColumn(id) is not null)
        {
            context.Complain($"{call} with {id} failed: it is a table or a column, which the calls for standalone parameters do not reach.");
            return null;
        }

        return definition;
    }
}
