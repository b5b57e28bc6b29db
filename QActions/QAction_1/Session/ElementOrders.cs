namespace Skyline.Protocol.Session
{
    /// <summary>Locks for those who call DataMiner: what was decided first is carried out first. The session itself never takes them.</summary>
    internal sealed class ElementOrders
    {
        /// <summary>Gets the lock that keeps writes to the tables in the order of the changes. Taken around taking rows and writing them.</summary>
        public object Writing { get; } = new object();

        /// <summary>Gets the lock that keeps what is sent in the order in which it was decided. Taken around taking what is due and handing it over.</summary>
        public object Sending { get; } = new object();

        /// <summary>Gets the lock that keeps an attempt to connect and the wish of an operator apart. Taken around the decision and the set of the address.</summary>
        public object Connecting { get; } = new object();

        /// <summary>Gets the lock that keeps an older status of the connection from replacing a newer one. Taken around reading the status and taking it over.</summary>
        public object Status { get; } = new object();

        /// <summary>Gets the lock that keeps one change of a setting from undoing another. Taken around reading all settings, the set of one, and taking them over.</summary>
        public object Settings { get; } = new object();

        /// <summary>Gets the lock that keeps one text from being read in place of another. Taken around the set of the parameter that checks texts and reading it again.</summary>
        public object Texts { get; } = new object();
    }
}
