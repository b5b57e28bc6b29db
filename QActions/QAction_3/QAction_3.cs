using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Do What Is Due.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, every second.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var session = ElementSessions.Get(protocol);
            WebsocketStatus.LookWhenDue(protocol, session);
            CommunicationState.KeepResponding(protocol, session);
            if (session.TakeLoss())
            {
                ConnectionChange.FollowLoss(protocol, session);
            }

            Connector.ConnectWhenDue(protocol, session);
            Discoverer.GoOnWhenOverdue(protocol, session);
            Sender.Send(protocol, session);
            OperationResult.TellNotice(protocol, session);
            OperationResult.EndWhenKnown(protocol, session);
            OutagesTable.Write(protocol, session);
            SourcesTable.PassTime(protocol, session);
            AddressesTable.Write(protocol, session);
            TraceTable.Write(protocol, session);
        }
        catch (Exception ex)
        {
            ElementLog.Error(protocol, nameof(Run), ex);
        }
    }
}
