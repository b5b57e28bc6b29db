using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>What the pages show of the connection, or the part of it that changed: <see langword="null"/> stands for what did not.</summary>
    internal sealed class ConnectionView
    {
        /// <summary>What stands for no attempt.</summary>
        public const int NoAttempt = -1;

        /// <summary>Gets or sets the state.</summary>
        public ConnectionPhase? Phase { get; set; }

        /// <summary>Gets or sets where the connection leads, fit to be shown; empty when it is not open.</summary>
        public string ConnectedTo { get; set; }

        /// <summary>Gets or sets how many seconds it is until the next attempt; <see cref="NoAttempt"/> when none follows.</summary>
        public int? NextAttempt { get; set; }

        /// <summary>Gets or sets what last went wrong with the connection; empty when nothing did.</summary>
        public string Trouble { get; set; }

        /// <summary>Gets or sets since when the connection is missing, in UTC; <see cref="DateTime.MaxValue"/> when it is not.</summary>
        public DateTime? OutageSince { get; set; }

        /// <summary>Gives what differs from what is shown.</summary>
        /// <param name="shown">What is shown; <see langword="null"/> when nothing is.</param>
        /// <returns>The part that differs.</returns>
        public ConnectionView Except(ConnectionView shown) => shown == null ? this : new ConnectionView
        {
            Phase = Phase == shown.Phase ? null : Phase,
            ConnectedTo = ConnectedTo == shown.ConnectedTo ? null : ConnectedTo,
            NextAttempt = NextAttempt == shown.NextAttempt ? null : NextAttempt,
            Trouble = Trouble == shown.Trouble ? null : Trouble,
            OutageSince = OutageSince == shown.OutageSince ? null : OutageSince,
        };
    }

    /// <summary>What an operator is told of the connection. The numbers are the values of the parameter Connection State.</summary>
    internal enum ConnectionPhase
    {
        /// <summary>The operator wants no connection.</summary>
        Disconnected = 0,

        /// <summary>An attempt is under way.</summary>
        Connecting = 1,

        /// <summary>The connection is open.</summary>
        Connected = 2,

        /// <summary>The connection is not open; the next attempt follows.</summary>
        Waiting = 3,

        /// <summary>The last attempt failed, and DataMiner said so at once; the next one follows.</summary>
        Refused = 4,
    }
}
