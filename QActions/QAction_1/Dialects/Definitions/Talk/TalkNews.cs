using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>What a conversation has to tell since it was last asked.</summary>
    internal sealed class TalkNews
    {
        /// <summary>A device that does nothing but refuse costs no more than so many texts.</summary>
        private const int MostErrors = 20;

        private readonly List<string> errors = new List<string>();

        /// <summary>Gets what went wrong, sentences for the operator, the newest last.</summary>
        public IReadOnlyList<string> Errors => errors;

        /// <summary>Gets the keys that the device refused to subscribe to, as it knows them, with what it said.</summary>
        public List<KeyValuePair<string, string>> RefusedKeys { get; } = new List<KeyValuePair<string, string>>();

        /// <summary>Gets the keys whose subscription the device accepted, as it knows them.</summary>
        public List<string> AcceptedKeys { get; } = new List<string>();

        /// <summary>Gets the results of commands that changed.</summary>
        public List<CommandResult> Commands { get; } = new List<CommandResult>();

        /// <summary>Gets how long heartbeats took, or wait already.</summary>
        public List<TimeSpan> RoundTrips { get; } = new List<TimeSpan>();

        /// <summary>Gets or sets how many heartbeats were sent.</summary>
        public int HeartbeatsSent { get; set; }

        /// <summary>Gets or sets how many heartbeats turned out to be missed.</summary>
        public long HeartbeatsMissed { get; set; }

        /// <summary>Gets or sets why a subscription is not sent, a sentence for the operator; <see langword="null"/> when none is held back.</summary>
        public string HeldBack { get; set; }

        /// <summary>Gets or sets why the connection is to be opened again; <see langword="null"/> when it is not.</summary>
        public TalkEnd End { get; set; }

        /// <summary>Gets a value indicating whether there is nothing to tell.</summary>
        public bool IsEmpty => errors.Count == 0 && RefusedKeys.Count == 0 && AcceptedKeys.Count == 0 && Commands.Count == 0 && RoundTrips.Count == 0
            && HeartbeatsSent == 0 && HeartbeatsMissed == 0 && HeldBack == null && End == null;

        /// <summary>Tells the operator what went wrong. Of too many texts the oldest goes.</summary>
        /// <param name="error">A sentence.</param>
        public void Tell(string error)
        {
            if (errors.Count == MostErrors)
            {
                errors.RemoveAt(0);
            }

            errors.Add(error);
        }
    }
}
