using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Do What Is Due.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, every second.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).Tick();
        }
        catch (Exception ex)
        {
            Element.Failed(protocol, nameof(Run), ex);
        }
    }
}
