using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Set Server URL.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters an address, or nothing to use the one of the element.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SetServerUrl();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Server URL", ex);
        }
    }
}
