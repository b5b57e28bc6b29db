using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

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
            Element.Of(protocol).SetBackupUrl();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Backup URL", ex);
        }
    }
}
