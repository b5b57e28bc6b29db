using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Read Discovery Answer.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, after each request of the discovery, answered or not.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    /// <param name="statusLine">Bytes of the parameter Discovery Status Line.</param>
    /// <param name="content">Bytes of the parameter Discovery Content.</param>
    public static void Run(SLProtocol protocol, object statusLine, object content)
    {
        try
        {
            Element.Of(protocol).DiscoveryAnswered(statusLine, content);
        }
        catch (Exception ex)
        {
            Element.Failed(protocol, nameof(Run), ex);
        }
    }
}
