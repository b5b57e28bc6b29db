using System;
using System.Collections.Generic;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// The sessions of the running elements. Several elements can share this process, and any QAction of an element may come first
    /// (DataMiner documentation, "QAction member fields").
    /// </summary>
    public static class ElementSessions
    {
        private static readonly Dictionary<Tuple<int, int>, ElementSession> Sessions = new Dictionary<Tuple<int, int>, ElementSession>();

        /// <summary>Gets the session of an element. The first call loads it.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The session.</returns>
        public static ElementSession Get(SLProtocol protocol)
        {
            lock (Sessions)
            {
                return Sessions.TryGetValue(Key(protocol), out var session) ? session : Load(protocol);
            }
        }

        /// <summary>Gets the session for an element that starts. One that an earlier run of the element left behind is replaced.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The session.</returns>
        public static ElementSession Start(SLProtocol protocol)
        {
            lock (Sessions)
            {
                var session = Get(protocol);
                if (session.TryStart())
                {
                    return session;
                }

                session = Load(protocol);
                session.TryStart();
                return session;
            }
        }

        /// <summary>Forgets the session of an element that stopped. Makes no call to DataMiner: the element no longer answers.</summary>
        /// <param name="session">The session.</param>
        public static void Stop(ElementSession session)
        {
            lock (Sessions)
            {
                var keys = new List<Tuple<int, int>>(Sessions.Keys);
                keys.RemoveAll(key => Sessions[key] != session);
                keys.ForEach(key => Sessions.Remove(key));
            }
        }

        private static ElementSession Load(SLProtocol protocol)
        {
            var session = SessionLoader.Load(protocol);
            Sessions[Key(protocol)] = session;
            return session;
        }

        private static Tuple<int, int> Key(SLProtocol protocol) => Tuple.Create(protocol.DataMinerID, protocol.ElementID);
    }
}
