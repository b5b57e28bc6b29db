using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Remove Source.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator presses the button of a row.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).RemoveSource();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Remove", ex);
        }
    }
}
