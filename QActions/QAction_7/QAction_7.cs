using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Follow Websocket Status.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when DataMiner reports that the connection opened or closed.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).StatusChanged();
        }
        catch (Exception ex)
        {
            Element.Failed(protocol, nameof(Run), ex);
        }
    }
}
