using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Operations;

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
            var isWanted = Convert.ToInt32(protocol.GetParameter(Parameter.Write.sourcessubscribed), CultureInfo.InvariantCulture) != 0;
            var session = ElementSessions.Get(protocol);
            var sourceId = protocol.RowKey();
            session.Subscribe(sourceId, isWanted);
            var isSent = Sender.Send(protocol, session);
            SourcesTable.Write(protocol, session);
            if (isSent)
            {
                OperationResult.Done(protocol, isWanted ? Subscribed(session, sourceId) : "The source is no longer subscribed.");
            }
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Subscription", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Subscription", ex);
        }
    }

    private static string Subscribed(ElementSession session, string sourceId)
    {
        var isRequested = session.UseSources(sources => sources.Find(sourceId)?.IsRequested == true);
        return isRequested ? "The source is subscribed." : "The source will be subscribed: within a second, or when the connection opens.";
    }
}
