using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Set Input.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters the value of an input.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SetInput();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Input", ex);
        }
    }
}
