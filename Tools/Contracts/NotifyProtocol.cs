namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// Holds the options of the table calls of <see cref="SLProtocol"/>, and the calls themselves as static methods. Source: DataMiner documentation, NotifyProtocol.
    /// </summary>
    public partial class NotifyProtocol
    {
        /// <summary>Which keys of a table to return.</summary>
        public enum KeyType
        {
            /// <summary>The primary keys. SLProtocol itself knows them.</summary>
            Index,

            /// <summary>The display keys. They come from SLElement and can be behind the primary keys.</summary>
            DisplayKey,
        }

        /// <summary>What a fill does with rows that it does not mention. The values are those of the notify types that carry it out.</summary>
        public enum SaveOption
        {
            /// <summary>Rows that are not mentioned are deleted (NT_FILL_ARRAY).</summary>
            Full = 193,

            /// <summary>Rows that are not mentioned stay (NT_FILL_ARRAY_NO_DELETE).</summary>
            Partial = 194,
        }
    }
}
