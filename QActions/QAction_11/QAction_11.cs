using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Receive Message. An event can arrive while a heartbeat waits for its reply, and a late reply when none does:
/// both parameters hold messages of any kind and are handled alike.
/// </summary>
public static class QAction
{
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
            Element.Of(protocol).ReceiveReply(genericResponse);
        }
        catch (Exception ex)
        {
            Element.Failed(protocol, nameof(ReceiveResponse), ex);
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
            Element.Of(protocol).ReceivePush(pushedMessage);
        }
        catch (Exception ex)
        {
            Element.Failed(protocol, nameof(ReceivePush), ex);
        }
    }
}
