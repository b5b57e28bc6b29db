using System.Globalization;
using ConnectorEmulator.Display;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Hosting;

/// <summary>
/// What operators write: one write at a time, only while no data from a connection is handled, and not while the element is in timeout. Source: DataMiner
/// documentation, "Inner workings of SLDataMiner", and release note 20910: Cube disables all write parameters of an element in timeout.
/// </summary>
internal sealed class OperatorWrites(ElementParts parts)
{
    /// <summary>The user of a write that names none.</summary>
    public const string DefaultUser = "Operator";

    /// <summary>Writes a standalone parameter.</summary>
    /// <param name="id">The write parameter, or a read parameter that has one.</param>
    /// <param name="value">The value, or the text of a discreet.</param>
    /// <param name="user">Who writes.</param>
    /// <returns>The running write, and what came of it.</returns>
    public Task<WriteEffect> SetAsync(int id, string value, string user)
    {
        var definition = FindWrite(id);
        RefuseInTimeout(definition);
        var accepted = Accept(definition, value);
        var shown = FindRead(definition);
        return RunAsync(
            shown,
            accepted,
            () => shown is null ? null : parts.Store.Get(shown.Id),
            () => parts.Setter.SetAlways(definition, accepted, Start(definition, user)));
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="id">The write parameter of the column, or the column.</param>
    /// <param name="key">The row.</param>
    /// <param name="value">The value, or the text of a discreet.</param>
    /// <param name="user">Who writes.</param>
    /// <returns>The running write, and what came of it.</returns>
    public Task<WriteEffect> SetCellAsync(int id, string key, string value, string user)
    {
        var definition = FindWrite(id);
        RefuseInTimeout(definition);
        var accepted = Accept(definition, value);
        var table = FindTable(definition) ?? throw new OperatorWriteException($"Parameter {id} ({definition.Name}) belongs to no table.");
        var row = parts.Tables.Read(table, rows => rows.Find(key) is { } cells ? new RowChange(table, key, rows.PositionOf(key), [.. cells], [.. cells], accepted) : null)
            ?? throw new OperatorWriteException($"Table {table} has no row '{key}'.");
        var shown = FindRead(definition);
        return RunAsync(shown, accepted, () => Cell(table, key, shown), () =>
        {
            // The QAction reads the value from the write parameter (DataMiner documentation, "Altering a table cell").
            if (parts.Converter.TryStore(definition, accepted, out var stored))
            {
                parts.Store.Set(definition.Id, stored);
            }

            parts.Events.Raise(definition, Start(definition, user), row);
        });
    }

    private static Cause Start(ParameterDefinition definition, string user) => Cause.From($"write of {definition.Id} by {user}") with { User = user };

    private static object Accept(ParameterDefinition definition, string value)
    {
        var look = definition.Display;
        var named = look.Discreets.FirstOrDefault(item => item.Text.Equals(value, StringComparison.OrdinalIgnoreCase));
        var text = named?.Value ?? value;
        if (look.IsChoice && look.Discreets.All(item => item.Value != text))
        {
            throw new OperatorWriteException($"{definition.Description} takes one of: {string.Join(", ", look.Discreets.Select(item => item.Text))}; not '{Secrets.Hide(definition, value)}'.");
        }

        if (definition.Type != ValueKind.Number)
        {
            return text;
        }

        if (look.Discreets.Any(item => item.Value == text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exception))
        {
            return exception;
        }

        return WrittenNumber.Refuse(look, text, out var number) is { } accepted
            ? throw new OperatorWriteException($"{definition.Description} takes {accepted}, not {(accepted == WrittenNumber.Any ? $"'{Secrets.Hide(definition, value)}'" : Secrets.Hide(definition, text))}.")
            : number;
    }

    private void RefuseInTimeout(ParameterDefinition definition)
    {
        if (parts.Timeout.Read() is { IsInTimeout: true } state)
        {
            throw new OperatorWriteException($"{definition.Description} was not written. {TimeoutText.Say(state, parts.Protocol)}");
        }
    }

    private ParameterDefinition FindWrite(int id)
    {
        if (!parts.Protocol.Parameters.TryGetValue(id, out var definition))
        {
            throw new OperatorWriteException($"There is no parameter {id}.");
        }

        var write = definition.Kind == ParameterKind.Write
            ? definition
            : parts.Protocol.Parameters.Values.FirstOrDefault(item => item.Kind == ParameterKind.Write && item.Name == definition.Name);
        return write ?? throw new OperatorWriteException($"Parameter {id} ({definition.Name}) cannot be written: the protocol has no write parameter of its name.");
    }

    private int? FindTable(ParameterDefinition write)
    {
        if (parts.Tables.FindColumn(write.Id) is { } own)
        {
            return own.Table;
        }

        return FindRead(write) is { } read && parts.Tables.FindColumn(read.Id) is { } place ? place.Table : null;
    }

    private ParameterDefinition? FindRead(ParameterDefinition write) =>
        parts.Protocol.Parameters.Values.FirstOrDefault(item => item.Kind == ParameterKind.Read && item.Name == write.Name);

    private object? Cell(int table, string key, ParameterDefinition? column) =>
        column is not null && parts.Tables.FindColumn(column.Id) is { } place ? parts.Tables.Read(table, rows => rows.Find(key)?[place.Index]) : null;

    private Task<WriteEffect> RunAsync(ParameterDefinition? shown, object accepted, Func<object?> read, Action write) => Task.Run(() =>
    {
        var before = read();
        parts.PortData.Write(write);
        return shown is null ? WriteEffect.Sent : Compare(shown, accepted, before, read());
    });

    private WriteEffect Compare(ParameterDefinition shown, object accepted, object? before, object? after)
    {
        var isAsWritten = parts.Converter.TryStore(shown, accepted, out var written) && Equals(written, after);
        return isAsWritten ? WriteEffect.Taken : Equals(before, after) ? WriteEffect.NotTaken : WriteEffect.TakenInAnotherForm;
    }
}
