using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Agent
{
    /// <summary>The settings of an element, as its parameters hold them.</summary>
    public static class SettingsParameters
    {
        /// <summary>Far above every range, and small enough for a number of bytes or a time.</summary>
        private const double LargestNumber = int.MaxValue;

        /// <summary>Which parameter an operator writes to change which parameter.</summary>
        private static readonly Dictionary<int, int> ReadOfWrite = new Dictionary<int, int>
        {
            [Parameter.Write.heartbeatinterval] = Parameter.heartbeatinterval,
            [Parameter.Write.replytimeout] = Parameter.replytimeout,
            [Parameter.Write.messagesizelimit] = Parameter.messagesizelimit,
            [Parameter.Write.subscriptionsizelimit] = Parameter.subscriptionsizelimit,
            [Parameter.Write.messagetrace] = Parameter.messagetrace,
            [Parameter.Write.maximumsources] = Parameter.maximumsources,
            [Parameter.Write.missingafter] = Parameter.missingafter,
            [Parameter.Write.silentafter] = Parameter.silentafter,
            [Parameter.Write.removemissingafter] = Parameter.removemissingafter,
        };

        /// <summary>Reads the settings.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The settings.</returns>
        public static ElementSettings Read(SLProtocol protocol) => ToSettings(Values(protocol));

        /// <summary>Changes one setting, if it fits the others. From then on it is in force.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <param name="writeId">The write parameter that holds the new value.</param>
        /// <exception cref="RefusedException">It does not fit; the message says why. Nothing was changed.</exception>
        public static void Change(SLProtocol protocol, ElementSession session, int writeId)
        {
            lock (session.SettingsOrder)
            {
                session.Apply(Change(protocol, writeId));
            }
        }

        private static ElementSettings Change(SLProtocol protocol, int writeId)
        {
            var values = Values(protocol);
            var readId = ReadOfWrite[writeId];
            var value = Convert.ToDouble(protocol.GetParameter(writeId), CultureInfo.InvariantCulture);
            if (!(Math.Abs(value) <= LargestNumber))
            {
                throw new RefusedException("the value is no number that a setting can have.");
            }

            values[readId] = value;
            var settings = ToSettings(values);
            settings.Check();
            protocol.SetParameter(readId, values[readId]);
            return settings;
        }

        private static Dictionary<int, double> Values(SLProtocol protocol)
        {
            var ids = ReadOfWrite.Values.ToArray();
            var values = (object[])protocol.GetParameters(ids.Select(id => (uint)id).ToArray());
            return ids.Zip(values, (id, value) => new { id, value }).ToDictionary(item => item.id, item => Convert.ToDouble(item.value, CultureInfo.InvariantCulture));
        }

        private static ElementSettings ToSettings(Dictionary<int, double> values) => new ElementSettings
        {
            HeartbeatInterval = TimeSpan.FromSeconds(values[Parameter.heartbeatinterval]),
            ReplyTimeout = TimeSpan.FromSeconds(values[Parameter.replytimeout]),
            MessageSizeLimit = (int)values[Parameter.messagesizelimit],
            SubscriptionSizeLimit = (int)values[Parameter.subscriptionsizelimit],
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
}
