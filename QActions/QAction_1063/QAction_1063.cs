using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Subscribe to Source.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator switches the subscription of a row.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SubscribeToSource();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Subscription", ex);
        }
    }
}
