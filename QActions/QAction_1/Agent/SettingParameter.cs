using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>Which parameters hold a setting.</summary>
    internal sealed class SettingParameter
    {
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
