using System;

namespace Skyline.Protocol.Sources
{
    /// <summary>Identifiers of sources: plain UUIDs, lower case. Devices have been seen to crash on anything else, so nothing else is ever sent.</summary>
    internal static class SourceId
    {
        private const string Plain = "D";

        /// <summary>Reads an identifier.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <param name="id">The identifier in lower case.</param>
        /// <returns><see langword="false"/> when the text is not a plain UUID such as <c>bfd436b4-8c92-5f58-96d9-1d712e07f3c8</c>.</returns>
        public static bool TryParse(string text, out string id)
        {
            var isUuid = Guid.TryParseExact(text, Plain, out var uuid) && text.Length == uuid.ToString(Plain).Length;
            id = isUuid ? uuid.ToString(Plain) : null;
            return isUuid;
        }
    }
}
