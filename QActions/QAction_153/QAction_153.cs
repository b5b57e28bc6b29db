using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Add Sources.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters identifiers of sources.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).AddSources();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Add Source", ex);
        }
    }
}
