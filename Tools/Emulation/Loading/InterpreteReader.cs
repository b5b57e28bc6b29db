using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads Param/Interprete. Source: DataMiner protocol reference, Protocol.Params.Param.Interprete.</summary>
internal static class InterpreteReader
{
    private static readonly Dictionary<string, RawType> RawTypes = new()
    {
        ["other"] = RawType.Other,
        ["text"] = RawType.Text,
        ["numeric text"] = RawType.NumericText,
        ["unsigned number"] = RawType.UnsignedNumber,
        ["signed number"] = RawType.SignedNumber,
    };

    private static readonly Dictionary<string, ValueKind> Types = new() { ["string"] = ValueKind.Text, ["double"] = ValueKind.Number };

    private static readonly Dictionary<string, LengthType> LengthTypes = new() { ["fixed"] = LengthType.Fixed, ["next param"] = LengthType.NextParam, ["last next param"] = LengthType.LastNextParam };

    /// <summary>Adds what Interprete says to a parameter.</summary>
    /// <param name="node">The tag; null when the parameter has none.</param>
    /// <param name="parameter">The parameter so far.</param>
    /// <returns>The parameter.</returns>
    public static ParameterDefinition Read(Node? node, ParameterDefinition parameter)
    {
        if (node is null)
        {
            return parameter;
        }

        var range = node.Child("Range");
        parameter = parameter with
        {
            RawType = Word(node, "RawType", RawTypes, RawType.Other),
            Type = Word(node, "Type", Types, ValueKind.Text),
            LengthType = Word(node, "LengthType", LengthTypes, LengthType.NextParam),
            Length = node.ChildInt("Length") ?? 0,
            InitialValue = node.Child("Value")?.RawText,
            DefaultValue = node.Child("DefaultValue")?.RawText,
            StoredDecimals = ReadDecimals(node.Child("Decimals")),
            LowestReceived = range?.Child("Low")?.LeafNumber(),
            HighestReceived = range?.Child("High")?.LeafNumber(),
            Display = parameter.Display with { Exceptions = ReadExceptions(node.Child("Exceptions")) },
        };
        if (parameter.Kind == ParameterKind.Array && parameter.DefaultValue is not null)
        {
            node.Problem($"DefaultValue has no effect on the table {parameter.Id}; remove it.");
        }

        range?.RefuseRest();
        node.RefuseRest();
        return parameter;
    }

    private static readonly Dictionary<string, bool> States = new() { ["enabled"] = false, ["disabled"] = true };

    private static T Word<T>(Node node, string tag, IReadOnlyDictionary<string, T> words, T fallback) =>
        node.Child(tag) is { } child && child.Leaf() is { Length: > 0 } word ? Words.Read(child, word, tag, words, fallback) : fallback;

    // An empty tag names no number.
    private static int ReadDecimals(Node? node)
    {
        const int Default = 6;
        var isGiven = node?.Leaf() is { Length: > 0 };
        var decimals = isGiven ? node!.LeafInt() : Default;
        if (decimals < 0)
        {
            node!.Problem($"Decimals must be 0 or more, not {decimals}.");
        }

        return Math.Max(decimals, 0);
    }

    private static List<ExceptionValue> ReadExceptions(Node? node)
    {
        var exceptions = new List<ExceptionValue>();
        foreach (var exception in node?.Children("Exception") ?? [])
        {
            var incoming = exception.Attribute("value") ?? string.Empty;
            var display = exception.Child("Display");
            var isDisabled = display?.Attribute("state") is { } state && Words.Read(display, state, "state of an exception", States, false);
            exceptions.Add(new ExceptionValue(incoming, exception.ChildText("Value") ?? incoming, display?.Leaf() ?? incoming) { IsDisabled = isDisabled });
            exception.RefuseRest();
        }

        node?.RefuseRest();
        return exceptions;
    }
}
