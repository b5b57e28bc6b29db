using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Connections;

/// <summary>
/// DataMiner QAction Class: Set Server URL.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters an address.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var url = WebSocketUrl.Parse(Convert.ToString(protocol.GetParameter(Parameter.Write.serverurl), CultureInfo.InvariantCulture));
            protocol.SetParameter(Parameter.mainurl, url.Text);
            var session = ElementSessions.Get(protocol);
            session.UseAddresses(addresses => addresses.Main = url);
            Connector.Reconnect(protocol, session);
        }
        catch (FormatException ex)
        {
            OperationResult.Refused(protocol, "Server URL", ex.Message);
        }
        catch (Exception ex)
        {
            ElementLog.Error(protocol, nameof(Run), ex);
        }
    }
}
