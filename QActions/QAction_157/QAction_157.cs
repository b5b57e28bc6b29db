using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Operations;

/// <summary>
/// DataMiner QAction Class: Change Setting.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator changes a setting.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var session = ElementSessions.Get(protocol);
            SettingsParameters.Change(protocol, session, protocol.GetTriggerParameter());
            TraceTable.Write(protocol, session);
            OperationResult.Done(protocol, "Setting applied.");
        }
        catch (RefusedException ex)
        {
            OperationResult.Refused(protocol, "Setting", ex.Message);
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Setting", ex);
        }
    }
}
