using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Set Definition.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator pastes a definition, or nothing for IS-07.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SetDefinition();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Definition", ex);
        }
    }
}
