using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Elements;

/// <summary>
/// DataMiner QAction Class: Receive Message. An event can arrive while a heartbeat waits for its reply, and a late reply when none does:
/// both parameters hold messages of any kind and are handled alike.
/// </summary>
public static class QAction
{
    private const int ClearGenericResponse = 32;

    /// <summary>
    /// The QAction entry point for what DataMiner took as the reply to a heartbeat.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    /// <param name="genericResponse">Bytes of the parameter Generic Response.</param>
    /// <param name="pushedMessage">Bytes of the parameter Pushed Message.</param>
    public static void ReceiveResponse(SLProtocol protocol, object genericResponse, object pushedMessage)
    {
        try
        {
            var session = ElementSessions.Get(protocol);
            var isWriteDue = session.Receive(genericResponse);
            session.HeartbeatAnswered();

            // An identical next message is a change only to a parameter that is empty.
            protocol.CheckTrigger(ClearGenericResponse);
            WriteWhenDue(protocol, session, isWriteDue);
        }
        catch (Exception ex)
        {
            ElementLog.Error(protocol, nameof(ReceiveResponse), ex);
        }
    }

    /// <summary>
    /// The QAction entry point for what the device sent of its own accord.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    /// <param name="genericResponse">Bytes of the parameter Generic Response.</param>
    /// <param name="pushedMessage">Bytes of the parameter Pushed Message.</param>
    public static void ReceivePush(SLProtocol protocol, object genericResponse, object pushedMessage)
    {
        try
        {
            var session = ElementSessions.Get(protocol);
            var isWriteDue = session.Receive(pushedMessage);
            PushedMessage.LearnClearing(protocol, session);
            WriteWhenDue(protocol, session, isWriteDue);
        }
        catch (Exception ex)
        {
            ElementLog.Error(protocol, nameof(ReceivePush), ex);
        }
    }

    private static void WriteWhenDue(SLProtocol protocol, ElementSession session, bool isWriteDue)
    {
        if (isWriteDue)
        {
            SourcesTable.Write(protocol, session);
        }
    }
}
