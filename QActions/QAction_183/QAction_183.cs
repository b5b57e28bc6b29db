using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Discover Sources.
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
            if (!Discoverer.TryStart(protocol, ElementSessions.Get(protocol)))
            {
                OperationResult.Refused(protocol, "Discover", "a discovery runs already.");
            }
        }
        catch (Exception ex)
        {
            OperationResult.Failed(protocol, "Discover", ex);
        }
    }
}
