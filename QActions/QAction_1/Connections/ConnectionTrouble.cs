using System;
using System.Globalization;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// What last went wrong with the connection. An agent tells a connector that a connection closed, and nothing of an attempt that failed; older ones report Closed once
    /// more, without a reason (release note 41167). So that is all that can be told. Not thread-safe.
    /// </summary>
    internal sealed class ConnectionTrouble
    {
        /// <summary>The text for a connection that closed.</summary>
        public const string Closed = "The connection was closed by the device, or by what lies between.";

        /// <summary>The text for an element without an address.</summary>
        public const string NoAddress = "There is no address to connect to. Enter one in Server URL, or press Discover on the page Discovery.";

        /// <summary>Who is told within this time is refused; later, nobody answered.</summary>
        private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

        /// <summary>Gets what went wrong, fit to be shown; empty when nothing did.</summary>
        public string Text { get; private set; } = string.Empty;

        /// <summary>Gets how often something went wrong.</summary>
        public int Count { get; private set; }

        /// <summary>Gets a value indicating whether it was an attempt that failed at once.</summary>
        public bool IsRefusal { get; private set; }

        /// <summary>Gives the text for an attempt that brought nothing, and of which nothing was reported.</summary>
        /// <param name="address">Where to.</param>
        /// <param name="after">How long it had.</param>
        public static string Silence(string address, TimeSpan after) => address + ": not open after " + Seconds(after) + ". DataMiner does not tell why.";

        /// <summary>Notes what went wrong.</summary>
        /// <param name="text">What, fit to be shown.</param>
        public void Note(string text)
        {
            Text = text;
            IsRefusal = false;
            Count++;
        }

        /// <summary>Notes that an attempt failed, as DataMiner reported.</summary>
        /// <param name="address">Where to.</param>
        /// <param name="after">How long after the attempt.</param>
        public void NoteFailure(string address, TimeSpan after)
        {
            Note(address + (after < AtOnce ? ": refused, or not to be reached." : ": no answer within " + Seconds(after) + "."));
            IsRefusal = after < AtOnce;
        }

        /// <summary>Notes what went wrong, unless it is noted already.</summary>
        /// <param name="text">What, fit to be shown.</param>
        public void NoteOnce(string text)
        {
            if (text != Text)
            {
                Note(text);
            }
        }

        private static string Seconds(TimeSpan time) => Math.Max(1, Math.Round(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture) + " s";
    }
}
