using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Change Setting.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, when an operator changes a setting.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public static void Run(SLProtocol protocol)
    {
        try
        {
            Element.Of(protocol).ChangeSetting();
        }
        catch (Exception ex)
        {
            Element.NotDone(protocol, "Setting", ex);
        }
    }
}
