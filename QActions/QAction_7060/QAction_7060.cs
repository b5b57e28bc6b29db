using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Operations;

/// <summary>
/// DataMiner QAction Class: Use Found Address.
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
            FoundAddressUse.Use(protocol, ElementSessions.Get(protocol), protocol.RowKey());
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Use", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Use", ex);
        }
    }
}
