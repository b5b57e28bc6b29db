namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Counts lines and characters as an editor does.</summary>
    internal static class DocumentLines
    {
        /// <summary>Finds the line of a place.</summary>
        /// <param name="text">The text.</param>
        /// <param name="offset">The place, from 0.</param>
        /// <returns>The line, from 1. A line ends with CR, LF or both.</returns>
        public static int Of(string text, int offset)
        {
            var line = 1;
            for (var index = 0; index < offset && index < text.Length; index++)
            {
                line += IsEnd(text, index) ? 1 : 0;
            }

            return line;
        }

        /// <summary>Finds the character of a place in its line.</summary>
        /// <param name="text">The text.</param>
        /// <param name="offset">The place, from 0.</param>
        /// <returns>The character, from 1.</returns>
        public static int CharacterOf(string text, int offset)
        {
            var start = offset;
            while (start > 0 && text[start - 1] != '\n' && text[start - 1] != '\r')
            {
                start--;
            }

            return offset - start + 1;
        }

        private static bool IsEnd(string text, int index) => text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n'));
    }
}
