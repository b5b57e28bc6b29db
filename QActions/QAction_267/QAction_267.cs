using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Test Message.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator pastes a message to test.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).TestMessage();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Test Message", ex);
        }
    }
}
