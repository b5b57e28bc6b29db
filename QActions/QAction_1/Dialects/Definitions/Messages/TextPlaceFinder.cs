namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Follows quotes and brackets over the text of a message, such as <c>42["subscribe","{key}"]</c>.</summary>
    internal sealed class TextPlaceFinder
    {
        private bool isQuoted;
        private bool isEscaped;
        private int depth;

        /// <summary>Gets where the next character stands.</summary>
        public TextPlace Place => isQuoted ? TextPlace.Quoted : depth > 0 ? TextPlace.Json : TextPlace.Plain;

        /// <summary>Goes over a part of the text.</summary>
        /// <param name="part">The part.</param>
        public void Pass(string part)
        {
            foreach (var character in part)
            {
                if (isEscaped)
                {
                    isEscaped = false;
                }
                else if (isQuoted)
                {
                    isEscaped = character == '\\';
                    isQuoted = character != '"';
                }
                else
                {
                    PassUnquoted(character);
                }
            }
        }

        private void PassUnquoted(char character)
        {
            switch (character)
            {
                case '"':
                    isQuoted = true;
                    break;
                case '[':
                case '{':
                    depth++;
                    break;
                case ']':
                case '}':
                    depth = depth > 0 ? depth - 1 : 0;
                    break;
            }
        }
    }
}
