using System;
using System.Collections.Generic;
using Example.SensorHub;
using Skyline.DataMiner.Net.Messages;
using Skyline.DataMiner.Scripting;

/// <summary>Fills the table of the sensors.</summary>
public static class QAction
{
    public static void Run(SLProtocolExt protocol)
    {
        try
        {
            var rows = new List<SensorsQActionRow>();
            foreach (var sensor in Sensor.ReadAll(Convert.ToString(protocol.Sensorscontent)))
            {
                rows.Add(new SensorsQActionRow { Sensorsid = sensor.Id, Sensorsname = sensor.Name, Sensorstemperature = sensor.Temperature ?? -1 });
            }

            protocol.sensors.FillArray(rows.ToArray());
            var columns = (object[])protocol.NotifyProtocol((int)NotifyType.NT_GET_TABLE_COLUMNS, Parameter.Sensors.tablePid, new uint[] { Parameter.Sensors.Idx.sensorsid });
            protocol.SensorCount = ((object[])columns[0]).Length;
        }
        catch (Exception ex)
        {
            protocol.Log("QA" + protocol.QActionID + "|Run|" + ex, LogType.Error, LogLevel.NoLogging);
        }
    }
}
