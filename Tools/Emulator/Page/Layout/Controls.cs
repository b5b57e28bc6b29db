using Skyline.DataMiner.WebSocketDriver.Emulator.Display;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Page.Layout;

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
        _ when Secrets.IsSecret(definition) => Control.Password,
        _ when definition.Display.Discreets.Count > 0 => Control.Choice,
        _ => definition.Type == ValueKind.Number ? Control.Number : Control.Text,
    };

    /// <summary>Tells whether a number stands for a date or a time.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>True when it does.</returns>
    public static bool IsTime(ParameterDefinition definition) => definition.Display.HasOption("datetime") || definition.Display.HasOption("date") || definition.Display.HasOption("time");
}
