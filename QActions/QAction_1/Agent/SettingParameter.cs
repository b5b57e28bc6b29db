using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>Which parameters hold a setting.</summary>
    internal sealed class SettingParameter
    {
        /// <summary>Initializes a new instance of the <see cref="SettingParameter"/> class.</summary>
        /// <param name="readId">The parameter that keeps it.</param>
        /// <param name="writeId">The parameter that an operator writes.</param>
        /// <param name="range">Which values it may have.</param>
        public SettingParameter(int readId, int writeId, SettingRange range)
        {
            ReadId = readId;
            WriteId = writeId;
            Range = range;
        }

        /// <summary>Gets the parameter that keeps it.</summary>
        public int ReadId { get; }

        /// <summary>Gets the parameter that an operator writes.</summary>
        public int WriteId { get; }

        /// <summary>Gets which values it may have.</summary>
        public SettingRange Range { get; }
    }
}
