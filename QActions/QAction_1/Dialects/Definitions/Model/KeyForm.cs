namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What every key must be.</summary>
    internal enum KeyForm
    {
        /// <summary>Any text.</summary>
        Text,

        /// <summary>A whole number, sent as a JSON number.</summary>
        Number,

        /// <summary>A UUID in lower case.</summary>
        Uuid,
    }
}
