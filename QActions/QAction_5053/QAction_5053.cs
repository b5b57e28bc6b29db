using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Send Command.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator presses Send in a row.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SendCommand();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Command", ex);
        }
    }
}
