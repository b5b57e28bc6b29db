using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Reset Statistics.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator presses the button.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            // The next tick shows it: one that is showing counters right now would put the old ones back.
            ElementSessions.Get(protocol).ResetStatistics();
            OperationResult.Done(protocol, "Every counter is 0 again.");
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Reset", ex);
        }
    }
}
