using System;
using System.Collections.Generic;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// The sessions of the running elements. Several elements can share this process, and any QAction of an element may come first
    /// (DataMiner documentation, "QAction member fields").
    /// </summary>
    internal static class ElementSessions
    {
        private static readonly Dictionary<Tuple<int, int>, SessionHolder> Holders = new Dictionary<Tuple<int, int>, SessionHolder>();

        /// <summary>Gets the session of an element. The first call loads it.</summary>
        public static ElementSession Get(SLProtocol protocol) => Holder(protocol).Get(protocol);

        /// <summary>Gets the session for an element that starts. One that an earlier run of the element left behind is replaced.</summary>
        public static ElementSession Start(SLProtocol protocol) => Holder(protocol).Start(protocol);

        /// <summary>Forgets the session of an element that stopped. Makes no call to DataMiner: the element no longer answers.</summary>
        public static void Stop(ElementSession session)
        {
            lock (Holders)
            {
                foreach (var holder in Holders.Values)
                {
                    holder.Stop(session);
                }
            }
        }

        /// <summary>Hides the secrets of an element in a text that is to be shown or logged, as far as a session knows them.</summary>
        /// <returns>The text without them.</returns>
        internal static string Hide(SLProtocol protocol, string text)
        {
            SessionHolder holder;
            lock (Holders)
            {
                Holders.TryGetValue(Key(protocol), out holder);
            }

            return holder == null ? text : holder.Hide(text);
        }

        private static Tuple<int, int> Key(SLProtocol protocol) => Tuple.Create(protocol.DataMinerID, protocol.ElementID);

        private static SessionHolder Holder(SLProtocol protocol)
        {
            // A QAction that outlives its element must not leave a session behind for the next run.
            if (protocol.IsActive == 0)
            {
                return new SessionHolder();
            }

            var key = Key(protocol);
            lock (Holders)
            {
                if (!Holders.TryGetValue(key, out var holder))
                {
                    holder = new SessionHolder();
                    Holders.Add(key, holder);
                }

                return holder;
            }
        }
    }
}
