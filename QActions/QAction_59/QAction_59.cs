using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Operations;

/// <summary>
/// DataMiner QAction Class: Set Authorization Header.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters the value of the header, or nothing to send none.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var entered = Entered.Text(protocol, Parameter.Write.header);
            var value = AuthorizationValue.Read(entered);
            ElementSessions.Get(protocol).Authorize(value);
            protocol.SetParameter(Parameter.header, value);
            OperationResult.Done(
                protocol,
                (value.Length == 0 ? "No authorization header goes" : "The authorization header goes") + " with the next opening of the connection"
                    + (value.Length < entered.Length ? ", without the blanks around it" : string.Empty) + ". To open it now, press Reconnect.");
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Authorization Header", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Authorization Header", ex);
        }
    }
}
