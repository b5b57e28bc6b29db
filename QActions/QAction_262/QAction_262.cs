using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Load Preset.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator presses Load Preset.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).LoadPreset();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Preset", ex);
        }
    }
}
