using ConnectorEmulator.Display;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Layout;

/// <summary>Chooses what shows or writes a parameter. Source: DataMiner protocol reference, Protocol.Params.Param.Measurement.Type.</summary>
internal static class Controls
{
    /// <summary>Chooses the control.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>The control.</returns>
    public static Control Find(ParameterDefinition definition) => definition.Display.Control switch
    {
        "button" => Control.Button,
        "pagebutton" => Control.PageButton,
        "togglebutton" => Control.Toggle,
        "title" => Control.Title,
        "progress" => Control.Progress,
        _ when Secrets.IsSecret(definition) => Control.Password,
        _ when definition.Display.IsChoice => Control.Choice,
        _ => definition.Type == ValueKind.Number ? FindNumber(definition.Display) : Control.Text,
    };

    private static Control FindNumber(DisplayDefinition look) => look.HasOption("datetime") || look.HasOption("datetime:minute") ? Control.DateTime
        : look.HasOption("date") ? Control.Date
        : look.HasOption("time") ? Control.Time
        : Control.Number;
}
