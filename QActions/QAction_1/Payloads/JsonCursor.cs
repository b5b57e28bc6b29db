using Newtonsoft.Json;

namespace Skyline.Protocol.Payloads
{
    /// <summary>Goes over a text from character to character.</summary>
    internal sealed class JsonCursor
    {
        private readonly string text;
        private int position;

        /// <summary>Initializes a new instance of the <see cref="JsonCursor"/> class, at the beginning.</summary>
        /// <param name="text">The text.</param>
        public JsonCursor(string text)
        {
            this.text = text;
        }

        /// <summary>Gets a value indicating whether the text is over.</summary>
        public bool IsAtEnd => position == text.Length;

        /// <summary>Gets the next character; the one with the code 0, which no JSON holds, behind the end.</summary>
        public char Current => IsAtEnd ? '\0' : text[position];

        /// <summary>Passes the next character.</summary>
        public void Pass() => position++;

        /// <summary>Passes blanks.</summary>
        public void PassBlanks()
        {
            while (Current == ' ' || Current == '\n' || Current == '\r' || Current == '\t')
            {
                position++;
            }
        }

        /// <summary>Passes a character if it is the next one.</summary>
        /// <param name="character">The character.</param>
        /// <returns><see langword="true"/> when it was.</returns>
        public bool TakeIf(char character)
        {
            if (IsAtEnd || text[position] != character)
            {
                return false;
            }

            position++;
            return true;
        }

        /// <summary>Passes a character that must be the next one.</summary>
        /// <param name="character">The character.</param>
        /// <exception cref="JsonReaderException">It is not.</exception>
        public void Take(char character) => Require(TakeIf(character));

        /// <summary>Insists on what must be so here.</summary>
        /// <param name="isSo">Whether it is.</param>
        /// <exception cref="JsonReaderException">It is not; the message says from where on.</exception>
        public void Require(bool isSo)
        {
            if (!isSo)
            {
                throw new JsonReaderException("The text is no JSON from character " + (position + 1) + " on.");
            }
        }
    }
}
