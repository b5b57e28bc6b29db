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
            var session = ElementSessions.Get(protocol);
            session.ConnectionRequested();
            SourcesTable.Write(protocol, session);

            // The set of the address makes DataMiner connect: what the handshake needs must be there before.
            protocol.SetParameter(Parameter.websocketurl, url.HandshakeTarget);
            protocol.SetParameter(Parameter.serverurl, url.Text);
            OperationResult.Done(protocol, "Connecting to " + url.Text + ".");
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
