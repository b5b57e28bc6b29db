using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Operations;

/// <summary>
/// DataMiner QAction Class: Set Server URL.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters an address, or nothing to use the one of the element.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var url = Entered.Url(protocol, Parameter.Write.serverurl);
            Connector.UseAddress(protocol, ElementSessions.Get(protocol), url);
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Server URL", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Server URL", ex);
        }
    }
}
