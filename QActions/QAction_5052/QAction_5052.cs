using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Set Value of Command.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters the value of a command.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SetCommandValue();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Command", ex);
        }
    }
}
