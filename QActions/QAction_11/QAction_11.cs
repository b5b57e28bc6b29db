using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Receive Message. An event can arrive while a heartbeat waits for its reply, and a late reply when none does:
/// both parameters hold messages of any kind and are handled alike.
/// </summary>
public static class QAction
{
    private const int ClearGenericResponse = 32;
    private const int ClearPushedMessage = 33;

    /// <summary>
    /// The QAction entry point for what DataMiner took as the reply to a heartbeat.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    /// <param name="genericResponse">Bytes of the parameter Generic Response.</param>
    /// <param name="pushedMessage">Bytes of the parameter Pushed Message.</param>
    public static void ReceiveResponse(SLProtocol protocol, object genericResponse, object pushedMessage)
    {
        Receive(protocol, genericResponse, ClearGenericResponse);
    }

    /// <summary>
    /// The QAction entry point for what the device sent of its own accord.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    /// <param name="genericResponse">Bytes of the parameter Generic Response.</param>
    /// <param name="pushedMessage">Bytes of the parameter Pushed Message.</param>
    public static void ReceivePush(SLProtocol protocol, object genericResponse, object pushedMessage)
    {
        Receive(protocol, pushedMessage, ClearPushedMessage);
    }

    private static void Receive(SLProtocol protocol, object message, int clearTrigger)
    {
        try
        {
            var session = ElementSessions.Get(protocol);
            var isWriteDue = session.Receive(message);

            // An identical next message is a change only to a parameter that is empty.
            protocol.CheckTrigger(clearTrigger);
            if (isWriteDue)
            {
                SourcesTable.Write(protocol, session);
            }
        }
        catch (Exception ex)
        {
            ElementLog.Error(protocol, nameof(Receive), ex);
        }
    }
}
