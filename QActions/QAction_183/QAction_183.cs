using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Discover Sources.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator presses the button.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).Discover();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Discover", ex);
        }
    }
}
