using System;
using System.Globalization;
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
        /// <returns>The text without them; the text itself while there is no session.</returns>
        public string Hide(string text) => session?.Hide(text) ?? text;

        private ElementSession Hold(ElementSession loaded, string mark)
        {
            run = mark;
            return session = loaded;
        }
    }

    /// <summary>The mark of a run of the element: a parameter that is not saved, and so is empty when the element starts.</summary>
    internal static class ElementRun
    {
        /// <summary>Reads the mark.</summary>
        /// <returns>The mark; empty as long as the run has none.</returns>
        public static string Read(SLProtocol protocol) => Convert.ToString(protocol.GetParameter(Parameter.elementrun), CultureInfo.InvariantCulture) ?? string.Empty;

        /// <summary>Gives the run a mark.</summary>
        public static string Begin(SLProtocol protocol)
        {
            var mark = Guid.NewGuid().ToString("N");
            protocol.SetParameter(Parameter.elementrun, mark);
            return mark;
        }
    }
}
