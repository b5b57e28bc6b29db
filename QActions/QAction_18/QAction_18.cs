using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Go On Sending.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when a message has gone out.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).GoOnSending();
        }
        catch (Exception ex)
        {
            Element.Failed(protocol, "Run", ex);
        }
    }
}
