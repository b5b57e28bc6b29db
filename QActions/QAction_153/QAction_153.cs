using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Operations;
using Skyline.Protocol.Sources;

/// <summary>
/// DataMiner QAction Class: Add Sources.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters identifiers of sources.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var list = SourceIdList.Parse(Entered.Text(protocol, Parameter.Write.addsource));
            var session = ElementSessions.Get(protocol);
            var added = session.Add(list.Ids);
            var isSent = Sender.Send(protocol, session);
            SourcesTable.Write(protocol, session);
            if (isSent)
            {
                OperationResult.Done(protocol, "Sources added: " + added + ", there already: " + (list.Ids.Count - added) + (list.Repeated > 0 ? ", entered again: " + list.Repeated : string.Empty) + ".");
            }
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Add Source", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Add Source", ex);
        }
    }
}
