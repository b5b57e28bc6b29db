using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Remove Source.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator presses the button of a row.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var sourceId = protocol.RowKey();
            var session = ElementSessions.Get(protocol);
            SourcesTable.Remove(protocol, session, new[] { sourceId });
            OperationResult.Done(protocol, "Source " + sourceId + " removed.");
            Sender.Send(protocol, session);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Remove", ex);
        }
    }
}
