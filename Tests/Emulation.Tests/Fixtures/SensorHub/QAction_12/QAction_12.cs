using System;
using Example.SensorHub;
using Skyline.DataMiner.Net.Exceptions;
using Skyline.DataMiner.Scripting;

/// <summary>Keeps the token of the login, and asks for the sensors.</summary>
public static class QAction
{
    public static void Run(SLProtocol protocol)
    {
        try
        {
            var login = Login.Read(Convert.ToString(protocol.GetParameter(Parameter.logincontent)));
            protocol.SetParameter(Parameter.authorization, "Bearer " + login.Token);
            protocol.CheckTrigger(2);
        }
        catch (Exception ex)
        {
            protocol.Log("QA" + protocol.QActionID + "|Run|" + ex, LogType.Error, LogLevel.NoLogging);
        }
    }
}
