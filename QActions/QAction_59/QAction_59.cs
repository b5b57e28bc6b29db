using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Set Authorization Header.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters the value of the header, or nothing to send none.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SetAuthorizationHeader();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Authorization Header", ex);
        }
    }
}
