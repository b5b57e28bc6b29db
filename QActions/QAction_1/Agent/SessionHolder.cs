using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// Holds the session of one element, for as long as the element runs. A QAction may run when the element has stopped already, or before it has started, and in which order DataMiner
    /// disposes QActions and stops the element is not documented: so each run has a mark, which tells it from the one before. Loading a session calls DataMiner, which makes no other element wait.
    /// </summary>
    internal sealed class SessionHolder
    {
        private readonly object gate = new object();
        private volatile ElementSession session;
        private volatile string run;
        private volatile string stoppedRun;

        /// <summary>Gets the session. The first call of a run loads it; one that comes after the end of the run gets one of its own, which nobody else will.</summary>
        /// <returns>The session.</returns>
        public ElementSession Get(SLProtocol protocol)
        {
            lock (gate)
            {
                if (session != null)
                {
                    return session;
                }

                var current = ElementRun.Read(protocol);
                if (current.Length > 0 && current == stoppedRun)
                {
                    return SessionLoader.Load(protocol);
                }

                return Hold(SessionLoader.Load(protocol), current.Length > 0 ? current : ElementRun.Begin(protocol));
            }
        }

        /// <summary>Gets the session for an element that starts; one of an earlier run is replaced.</summary>
        /// <returns>The session.</returns>
        public ElementSession Start(SLProtocol protocol)
        {
            lock (gate)
            {
                var loaded = session;
                if (loaded != null && ElementRun.Read(protocol) == run && loaded.TryStart())
                {
                    return loaded;
                }

                loaded = Hold(SessionLoader.Load(protocol), ElementRun.Begin(protocol));
                loaded.TryStart();
                return loaded;
            }
        }

        /// <summary>Forgets the session of a run that is over. Waits for nobody.</summary>
        /// <param name="stopped">The session; may be another one, or <see langword="null"/>.</param>
        public void Stop(ElementSession stopped)
        {
            if (stopped != null && session == stopped)
            {
                stoppedRun = run;
                session = null;
            }
        }

        /// <summary>Hides the secrets that the session knows in a text that is to be shown or logged.</summary>
        /// <param name="text">The text.</param>
        /// <returns>The text without them; the text itself while there is no session.</returns>
        public string Hide(string text) => session?.Hide(text) ?? text;

        private ElementSession Hold(ElementSession loaded, string mark)
        {
            run = mark;
            return session = loaded;
        }
    }
}
