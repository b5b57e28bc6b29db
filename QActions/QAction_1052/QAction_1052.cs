using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Operations;
using Skyline.Protocol.Sources;

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
            var session = ElementSessions.Get(protocol);
            var name = session.Rename(protocol.RowKey(), Entered.Text(protocol, Parameter.Write.sourcesname));
            SourcesTable.Write(protocol, session);
            var note = SourceName.MayBeChanged(name) ? " If you did not enter ?, the code page of the agent lacks that character." : string.Empty;
            OperationResult.Done(protocol, "The source is now called " + name + "." + note);
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
