using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads Param/Measurement. Source: DataMiner protocol reference, Protocol.Params.Param.Measurement.Type and its options.</summary>
internal static class MeasurementReader
{
    private static readonly HashSet<string> Controls = ["", "analog", "button", "discreet", "number", "pagebutton", "progress", "string", "table", "title", "togglebutton"];

    // What the page and the element act on.
    private static readonly HashSet<string> Modelled = ["password", "date", "datetime", "datetime:minute", "time", "time:minute", "time:hour", "timeofday", "begin", "end"];

    // How wide and how high, how far scrolled and in which letters something is drawn; 'connect' is obsolete.
    private static readonly HashSet<string> Inert = ["hscroll", "lines", "fixedfont", "connect", "verificationdeviation", "vertificationdeviation"];

    /// <summary>Adds what a value looks like.</summary>
    /// <param name="measurement">The tag; null when there is none.</param>
    /// <param name="look">What is known so far.</param>
    /// <returns>The look.</returns>
    public static DisplayDefinition Read(Node? measurement, DisplayDefinition look)
    {
        if (measurement is null)
        {
            return look;
        }

        if (measurement.Child("Type") is { } type)
        {
            look = look with { ControlOptions = type.Attribute("options") ?? string.Empty, Width = type.IntAttribute("width"), Control = type.Text.ToLowerInvariant() };
            CheckControl(type, look.Control);
            CheckOptions(type, look.ControlOptions);
            type.RefuseRest();
        }

        var discreets = new List<Discreet>();
        var list = measurement.Child("Discreets");
        foreach (var discreet in list?.Children("Discreet") ?? [])
        {
            var display = discreet.Child("Display");
            var value = discreet.ChildText("Value") ?? string.Empty;
            discreets.Add(new Discreet(value, display?.Leaf() ?? value));
            discreet.RefuseRest();
        }

        list?.RefuseRest();
        measurement.RefuseRest();
        return look with { Discreets = discreets };
    }

    private static void CheckControl(Node type, string control)
    {
        switch (control)
        {
            case "matrix":
                type.Unsupported("A matrix: the emulator cannot run it.");
                break;
            case "chart" or "digital threshold":
                type.Warning($"Cube draws a {control}; the page here shows the value.");
                break;
            case var other when !Controls.Contains(other):
                type.Warning($"The measurement type '{type.Text}' is none that Cube knows; the page here shows the value.");
                break;
        }
    }

    private static void CheckOptions(Node type, string options)
    {
        foreach (var option in Words.Split(options).Select(option => option.ToLowerInvariant()).Where(option => !Modelled.Contains(option)))
        {
            var name = option.Split('=', ':')[0].Trim();
            if (option.StartsWith("custom=disablewrite", StringComparison.Ordinal))
            {
                type.Warning("Cube offers no write of a cell while another cell of its row has a certain value; the page here always does.");
            }
            else if (name == "number")
            {
                type.Warning("Cube takes nothing but digits for this text; the page here takes any text.");
            }
            else if (name is not "tab" && !Inert.Contains(name))
            {
                type.Warning($"The option '{option}' of a measurement: the emulator does nothing with it.");
            }
        }
    }
}
