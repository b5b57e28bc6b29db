using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>The settings of an element, as its parameters hold them.</summary>
    internal static class SettingsParameters
    {
        private static readonly SettingParameter[] All =
        {
            new SettingParameter(Parameter.heartbeatinterval, Parameter.Write.heartbeatinterval, new SettingRange("Heartbeat Interval", 1, 10, 5, "s")),
            new SettingParameter(Parameter.replytimeout, Parameter.Write.replytimeout, new SettingRange("Reply Timeout", 7, 120, 12, "s")),
            new SettingParameter(Parameter.messagesizelimit, Parameter.Write.messagesizelimit, new SettingRange("Message Size Limit", 1000, 8000000, 1048576, "B")),
            new SettingParameter(Parameter.subscriptionsizelimit, Parameter.Write.subscriptionsizelimit, new SettingRange("Subscription Size Limit", 1000, 8000000, 100000, "B")),
            new SettingParameter(Parameter.messagetrace, Parameter.Write.messagetrace, new SettingRange("Message Trace", 0, 1, 0, string.Empty)),
            new SettingParameter(Parameter.subscribenewsources, Parameter.Write.subscribenewsources, new SettingRange("Subscribe New Sources", 0, 1, 1, string.Empty)),
            new SettingParameter(Parameter.maximumsources, Parameter.Write.maximumsources, new SettingRange("Maximum Sources", 1, 20000, 1000, "rows")),
            new SettingParameter(Parameter.missingafter, Parameter.Write.missingafter, new SettingRange("Missing After", 1, 3600, 10, "s")),
            new SettingParameter(Parameter.silentafter, Parameter.Write.silentafter, new SettingRange("Silent After", 0, 86400, 0, "s")),
            new SettingParameter(Parameter.removemissingafter, Parameter.Write.removemissingafter, new SettingRange("Remove Missing After", 0, 2592000, 0, "s")),
        };

        /// <summary>Reads the settings as the element saved them.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        /// <returns>The settings, with the usual value in place of one that cannot be used.</returns>
        internal static ElementSettings Load(SLProtocol protocol, SavedValues saved)
        {
            var held = Held(protocol);
            foreach (var setting in All.Where(setting => !setting.Range.Holds(ParameterValue.Number(held[setting.ReadId]))))
            {
                saved.Replace(setting.ReadId, (double)setting.Range.Usual);
                if (!ParameterValue.IsEmpty(held[setting.ReadId]))
                {
                    saved.Remark(setting.Range.Replaced(ParameterValue.Shown(held[setting.ReadId])));
                }
            }

            var settings = ToSettings(Usable(held));
            if (!settings.IsTimeoutLonger)
            {
                var usual = new ElementSettings();
                settings.HeartbeatInterval = usual.HeartbeatInterval;
                settings.ReplyTimeout = usual.ReplyTimeout;
                saved.Replace(Parameter.heartbeatinterval, usual.HeartbeatInterval.TotalSeconds, "Heartbeat Interval and Reply Timeout did not fit each other and are 5 s and 12 s again.");
                saved.Replace(Parameter.replytimeout, usual.ReplyTimeout.TotalSeconds);
            }

            return settings;
        }

        /// <summary>Changes one setting, if it fits the others. From then on it is in force.</summary>
        /// <param name="writeId">The write parameter that holds the new value.</param>
        /// <exception cref="RefusedException">It does not fit; the message says why. Nothing was changed.</exception>
        public static void Change(Element element, int writeId)
        {
            lock (element.Orders.Settings)
            {
                element.Session.Apply(Change(element.Protocol, writeId));
            }
        }

        private static ElementSettings Change(SLProtocol protocol, int writeId)
        {
            var values = Usable(Held(protocol));
            var setting = All.Single(known => known.WriteId == writeId);
            var written = protocol.GetParameter(writeId);
            var value = ParameterValue.Number(written);
            setting.Range.Check(value, ParameterValue.Shown(written));
            values[setting.ReadId] = value.Value;
            var settings = ToSettings(values);
            settings.Check();
            protocol.SetParameter(setting.ReadId, value.Value);
            return settings;
        }

        private static Dictionary<int, object> Held(SLProtocol protocol)
        {
            var values = (object[])protocol.GetParameters(All.Select(setting => (uint)setting.ReadId).ToArray());
            return All.Zip(values, (setting, value) => new { setting.ReadId, value }).ToDictionary(item => item.ReadId, item => item.value);
        }

        private static Dictionary<int, double> Usable(Dictionary<int, object> held) => All.ToDictionary(
            setting => setting.ReadId,
            setting => setting.Range.Holds(ParameterValue.Number(held[setting.ReadId])) ? ParameterValue.Number(held[setting.ReadId]).Value : setting.Range.Usual);

        private static ElementSettings ToSettings(Dictionary<int, double> values) => new ElementSettings
        {
            HeartbeatInterval = TimeSpan.FromSeconds(values[Parameter.heartbeatinterval]),
            ReplyTimeout = TimeSpan.FromSeconds(values[Parameter.replytimeout]),
            MessageSizeLimit = (int)values[Parameter.messagesizelimit],
            SubscriptionSizeLimit = (int)values[Parameter.subscriptionsizelimit],
            IsSubscribingNew = values[Parameter.subscribenewsources] > 0,
            IsTraceOn = values[Parameter.messagetrace] > 0,
            Sources =
            {
                Maximum = (int)values[Parameter.maximumsources],
                MissingAfter = TimeSpan.FromSeconds(values[Parameter.missingafter]),
                SilentAfter = TimeSpan.FromSeconds(values[Parameter.silentafter]),
                RemoveMissingAfter = TimeSpan.FromSeconds(values[Parameter.removemissingafter]),
            },
        };
    }

    /// <summary>Which parameters hold a setting.</summary>
    internal sealed class SettingParameter
    {
        public SettingParameter(int readId, int writeId, SettingRange range)
        {
            ReadId = readId;
            WriteId = writeId;
            Range = range;
        }

        /// <summary>Gets the parameter that keeps it.</summary>
        public int ReadId { get; }

        /// <summary>Gets the parameter that an operator writes.</summary>
        public int WriteId { get; }

        /// <summary>Gets which values it may have.</summary>
        public SettingRange Range { get; }
    }
}
