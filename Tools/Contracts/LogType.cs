namespace Skyline.DataMiner.Scripting
{
    /// <summary>Kind of a line in the element log. Source: DataMiner documentation, LogType.</summary>
    public enum LogType
    {
        /// <summary>Normal course of events.</summary>
        Information = 1,

        /// <summary>Something failed.</summary>
        Error = 2,

        /// <summary>Detail for the developer of the connector.</summary>
        DebugInfo = 4,

        /// <summary>Written whatever the log settings of the element are. The spelling is the vendor's.</summary>
        Allways = 8,
    }
}
