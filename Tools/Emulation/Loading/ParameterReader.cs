using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads Params/Param. Source: DataMiner protocol reference, Protocol.Params.Param.</summary>
internal static class ParameterReader
{
    private static readonly Dictionary<string, ParameterKind> Kinds = new()
    {
        ["read"] = ParameterKind.Read,
        ["write"] = ParameterKind.Write,
        ["array"] = ParameterKind.Array,
        ["fixed"] = ParameterKind.Fixed,
        ["header"] = ParameterKind.Header,
        ["trailer"] = ParameterKind.Trailer,
        ["dummy"] = ParameterKind.Dummy,
        ["ip"] = ParameterKind.Ip,
        ["pollingip"] = ParameterKind.PollingIp,
        ["elementid"] = ParameterKind.ElementId,
        ["elementname"] = ParameterKind.ElementName,
        ["elementdmaid"] = ParameterKind.ElementDmaId,
    };

    // What the other types are for: parts of messages in bytes, and matrices.
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bus"] = "serial",
        ["crc"] = "serial",
        ["length"] = "serial",
        ["group"] = "serial",
        ["read bit"] = "serial",
        ["write bit"] = "serial",
        ["response"] = "serial",
        ["discreet info"] = "a matrix",
        ["matrix"] = "a matrix",
    };

    // A matrix is an array without columns.
    private static readonly HashSet<string> MatrixOptions = new(StringComparer.OrdinalIgnoreCase) { "dimensions", "columntypes" };

    private static readonly Dictionary<string, string> OptionsNotRun = new(StringComparer.OrdinalIgnoreCase)
    {
        ["headerTrailerLink"] = "serial",
        ["connection"] = "serial",
        ["SSH PWD"] = "SSH",
        ["SSH Username"] = "SSH",
        ["SSH Options"] = "SSH",
        ["loadOID"] = "SNMP",
        ["dimensions"] = "a matrix",
        ["columntypes"] = "a matrix",
    };

    /// <summary>Reads one parameter.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The parameter.</returns>
    public static ParameterDefinition? Read(Node node, int id)
    {
        var name = node.ChildText("Name") ?? string.Empty;
        var parameter = new ParameterDefinition
        {
            Id = id,
            Name = name,
            Description = node.ChildText("Description") ?? name,
            Message = node.ChildText("Message") ?? string.Empty,
            Kind = ParameterKind.Dummy,
            Position = node.Position,
            IsSaved = node.BoolAttribute("save"),
            IsSetter = node.BoolAttribute("setter"),
        };
        if (node.Child("Type") is not { } type)
        {
            node.Problem($"Param {id} has no Type.");
            return null;
        }

        parameter = ReadType(type, parameter);
        if (parameter is { IsSaved: true, Kind: ParameterKind.Write })
        {
            node.Warning($"Param {id} is a write with save=\"true\": from 10.5.0-CU13, 10.6.0-CU1 and 10.6.4 on, an agent saves no write parameters; --dataminer VERSION of an older one does.");
        }

        parameter = parameter with { IsTrended = (node.Attribute("trending") is null || node.BoolAttribute("trending")) && parameter.Kind == ParameterKind.Read };
        parameter = InterpreteReader.Read(node.Child("Interprete"), parameter);
        parameter = DisplayReader.Read(node, parameter);
        parameter = parameter with { Alarm = AlarmReader.Read(node.Child("Alarm")), Table = TableReader.Read(node, parameter) };
        node.RefuseRest();
        return parameter;
    }

    private static ParameterDefinition ReadType(Node type, ParameterDefinition parameter)
    {
        var options = type.Attribute("options");
        if (NotRun.TryGetValue(type.Text, out var use))
        {
            // Its attributes are about the same thing.
            type.UnsupportedOnce($"Parameters of the type '{type.Text.ToLowerInvariant()}' ({use}): the emulator cannot run them.");
            return parameter;
        }

        parameter = parameter with { Kind = Words.Read(type, type.Text, "parameter type", Kinds, ParameterKind.Dummy) };
        type.RefuseRest();
        foreach (var option in Words.Split(options))
        {
            var words = option.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["dynamic", "ip"])
            {
                parameter = parameter with { DynamicIpConnection = 0 };
            }
            else if (words is ["dynamic", "ip", var connection] && int.TryParse(connection, out var id))
            {
                parameter = parameter with { DynamicIpConnection = id };
            }
            else
            {
                RefuseOption(type, option, parameter.Id);
                parameter = MatrixOptions.Contains(option.Split('=')[0].Trim()) ? parameter with { Kind = ParameterKind.Dummy } : parameter;
            }
        }

        return parameter;
    }

    private static void RefuseOption(Node type, string option, int id)
    {
        var name = option.Split('=', ':')[0].Trim();
        if (OptionsNotRun.TryGetValue(name, out var use))
        {
            type.UnsupportedOnce($"The option '{name}' of the Type of a Param ({use}): the emulator cannot run it.");
        }
        else
        {
            type.Unsupported($"The option '{option}' of the Type of Param {id} is not modelled by the emulator; it knows: dynamic ip N.");
        }
    }
}
