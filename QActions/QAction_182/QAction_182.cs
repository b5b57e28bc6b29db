using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Operations;

/// <summary>
/// DataMiner QAction Class: Set REST Address.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters an address, or nothing to follow those of the element.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var address = RestAddress.Parse(Entered.Text(protocol, Parameter.Write.restaddress));
            protocol.SetParameter(Parameter.restaddress, address == null ? string.Empty : address.Text);
            OperationResult.Done(protocol, address == null ? "The REST address follows the addresses of the element." : "The next discovery asks " + address.Text + ".");
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "REST Address", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "REST Address", ex);
        }
    }
}
