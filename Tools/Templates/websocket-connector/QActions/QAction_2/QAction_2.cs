using System;
using System.Linq;
using System.Text;
using Device;
using Skyline.DataMiner.Scripting;

/// <summary>
/// DataMiner QAction Class: Receive Message.
/// </summary>
public static class QAction
{
    /// <summary>
    /// The QAction entry point, each time the device sends a message.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    /// <param name="bytes">The bytes of the message.</param>
    public static void Run(SLProtocol protocol, object bytes)
    {
        try
        {
            var message = DeviceMessage.Read(Encoding.UTF8.GetString(((object[])bytes).Select(item => (byte)item).ToArray()));
            protocol.FillArray(Parameter.Levels.tablePid, message.Levels(), NotifyProtocol.SaveOption.Partial);
            protocol.SetParameter(Parameter.messagesreceived, Convert.ToInt32(protocol.GetParameter(Parameter.messagesreceived)) + 1);
        }
        catch (Exception ex)
        {
            protocol.Log("QA" + protocol.QActionID + "|Run|" + ex, LogType.Error, LogLevel.NoLogging);
        }
    }
}
