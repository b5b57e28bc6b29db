using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Rename Source.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters another name in a row.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).RenameSource();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Name", ex);
        }
    }
}
