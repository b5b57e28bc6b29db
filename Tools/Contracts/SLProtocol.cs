using System;

namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// What a QAction can ask of the element it runs for. A QAction gets a new object for each run, which carries the parameter that triggered it,
    /// the user and the row data. Every call crosses from the SLScripting to the SLProtocol process, so few calls with much data beat many small ones.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Stand-in for the vendor's interface, with the same names and signatures. Left out are the members that need types of SLNetTypes or DCF
    /// (<c>SLNet</c>, <c>GetUserConnection</c>, <c>ExecuteScript</c>, <c>GetConnectivity...</c>), and members newer than DataMiner 10.4.0.
    /// </para>
    /// <para>
    /// Unless a member says otherwise: an <see cref="int"/> returned by a set is an HRESULT, 0 when it succeeded; ids are those of parameters in
    /// Protocol.xml; a <see cref="DateTime"/> whose <see cref="DateTime.Kind"/> is unspecified counts as local time; a parameter named timeInfo takes
    /// a <see cref="DateTime"/> and serves parameters with history sets. Calls do nothing once the element has stopped (<see cref="IsActive"/> is 0).
    /// </para>
    /// <para>Sources: DataMiner documentation, "Inner workings of SLProtocol" and the class reference of SLProtocol.</para>
    /// </remarks>
    public partial interface SLProtocol
    {
        /// <summary>Gets the id of the DataMiner Agent that hosts the element.</summary>
        int DataMinerID { get; }

        /// <summary>Gets the id of the element; unique together with <see cref="DataMinerID"/>.</summary>
        int ElementID { get; }

        /// <summary>Gets the name of the element.</summary>
        string ElementName { get; }

        /// <summary>Gets 1 while the element is active and 0 once it has stopped. Ask it before using an SLProtocol kept after the run.</summary>
        int IsActive { get; }

        /// <summary>Gets or sets the id of the QAction that runs.</summary>
        int QActionID { get; set; }

        /// <summary>Gets or sets the name of the protocol.</summary>
        string ProtocolName { get; set; }

        /// <summary>Gets or sets the version of the protocol, also when the element runs the production version.</summary>
        string ProtocolVersion { get; set; }

        /// <summary>Gets or sets the version as set on the element: a version, or <c>Production</c>.</summary>
        string ElementProtocolVersion { get; set; }

        /// <summary>Gets the full name of the user whose set triggered the QAction, or the short name when there is none.</summary>
        string UserInfo { get; }

        /// <summary>Gets the cookie that identifies the session of that user.</summary>
        string UserCookie { get; }

        /// <summary>Gets or sets the key under which metrics of this QAction are kept; <see langword="null"/> when metrics are off.</summary>
        string MetricsKey { get; set; }

        /// <summary>Gets the kind of the agent's local database.</summary>
        /// <returns>The name of the database product, for example Cassandra.</returns>
        string GetLocalDatabaseType();

        /// <summary>Releases what the object holds. DataMiner calls it; a QAction has no need to.</summary>
        void DisposeResources();
    }
}
