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
            var session = ElementSessions.Get(protocol);
            WebsocketStatus.TakeOver(protocol, session);
            CommunicationState.KeepResponding(protocol, session);
        }
        catch (Exception ex)
        {
            ElementLog.Error(protocol, nameof(Run), ex);
        }
    }
}
