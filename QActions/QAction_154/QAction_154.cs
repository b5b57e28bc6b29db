using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Operations;

/// <summary>
/// DataMiner QAction Class: Set Backup URL.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters a second address, or nothing to have none.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var url = Entered.Url(protocol, Parameter.Write.backupurl);
            var session = ElementSessions.Get(protocol);
            protocol.SetParameter(Parameter.backupurl, url == null ? string.Empty : url.Text);
            if (session.UseAddresses(addresses => addresses.SetBackup(url)) && session.IsConnectionWanted)
            {
                Connector.Reconnect(protocol, session);
                return;
            }

            OperationResult.Done(protocol, url == null ? "There is no backup address." : WhenUsed(session));
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Backup URL", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Backup URL", ex);
        }
    }

    private static string WhenUsed(ElementSession session) => session.UseAddresses(addresses => addresses.First == null)
        ? "The backup address is not used as long as there is no other one. Enter one in Server URL."
        : "After three failed attempts in a row the other address is tried.";
}
