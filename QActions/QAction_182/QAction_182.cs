using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Set REST Address.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters an address, or nothing to follow those of the element.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SetRestAddress();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "REST Address", ex);
        }
    }
}
