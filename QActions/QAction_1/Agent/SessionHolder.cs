using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>Holds the session of one element. Loading it calls DataMiner, which makes no other element wait.</summary>
    internal sealed class SessionHolder
    {
        private readonly object gate = new object();
        private volatile ElementSession session;

        /// <summary>Gets the session. The first call loads it.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The session.</returns>
        public ElementSession Get(SLProtocol protocol)
        {
            lock (gate)
            {
                return session ?? (session = SessionLoader.Load(protocol));
            }
        }

        /// <summary>Gets the session for an element that starts; a session that was started before is replaced.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The session.</returns>
        public ElementSession Start(SLProtocol protocol)
        {
            lock (gate)
            {
                if (!Get(protocol).TryStart())
                {
                    session = SessionLoader.Load(protocol);
                    session.TryStart();
                }

                return session;
            }
        }

        /// <summary>Tells whether it holds a session.</summary>
        /// <param name="other">The session; may be <see langword="null"/>.</param>
        /// <returns><see langword="true"/> when it holds just that one.</returns>
        public bool Holds(ElementSession other) => other != null && session == other;
    }
}
