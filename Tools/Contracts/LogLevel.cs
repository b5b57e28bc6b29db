namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// Level of a line in the element log: the line is written when its level is not above the level set for its <see cref="LogType"/>.
    /// Source: DataMiner documentation, LogLevel.
    /// </summary>
    public enum LogLevel
    {
        /// <summary>Written at every setting; meant for the time of development.</summary>
        DevelopmentLogging = -1,

        /// <summary>Written even when the element is set to log nothing: use it for errors.</summary>
        NoLogging = 0,

        /// <summary>Written from level 1 up.</summary>
        Level1 = 1,

        /// <summary>Written from level 2 up.</summary>
        Level2 = 2,

        /// <summary>Written from level 3 up.</summary>
        Level3 = 3,

        /// <summary>Written from level 4 up.</summary>
        Level4 = 4,

        /// <summary>Written only when everything is logged.</summary>
        LogEverything = 5,
    }
}
