using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Set User Name or Secret.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator enters what definitions send as {user} or {secret}.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).SetUserNameOrSecret();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "User Name or Secret", ex);
        }
    }
}
