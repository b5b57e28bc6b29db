using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Operations;

/// <summary>
/// DataMiner QAction Class: Rename Source.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters another name in a row.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var name = Entered.Text(protocol, Parameter.Write.sourcesname);
            var session = ElementSessions.Get(protocol);
            session.Rename(protocol.RowKey(), name);
            SourcesTable.Write(protocol, session);
            OperationResult.Done(protocol, "The source is now called " + name + ".");
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Name", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Name", ex);
        }
    }
}
