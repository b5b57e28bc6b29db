namespace Skyline.Protocol.Json
{
    /// <summary>Goes over a text from character to character.</summary>
    internal sealed class JsonCursor
    {
        /// <summary>Initializes a new instance of the <see cref="JsonCursor"/> class, at the beginning.</summary>
        public JsonCursor(string text)
        {
            Text = text;
        }

        /// <summary>Gets the text.</summary>
        public string Text { get; }

        /// <summary>Gets the index of the next character.</summary>
        public int Position { get; private set; }

        /// <summary>Gets a value indicating whether the text is over.</summary>
        public bool IsAtEnd => Position == Text.Length;

        /// <summary>Gets the next character; the one with the code 0, which no JSON holds, behind the end.</summary>
        public char Current => Position < Text.Length ? Text[Position] : '\0';

        /// <summary>Passes the next character.</summary>
        public void Pass() => Position++;

        /// <summary>Passes what a string holds, up to a quote, a backslash, a control character or the end.</summary>
        public void PassPlain()
        {
            var text = Text;
            var position = Position;
            while (position < text.Length && text[position] >= ' ' && text[position] != '"' && text[position] != '\\')
            {
                position++;
            }

            Position = position;
        }

        /// <summary>Passes blanks.</summary>
        public void PassBlanks()
        {
            // Most senders write none, so that this is all there is to do.
            if (Current <= ' ')
            {
                PassEachBlank();
            }
        }

        /// <summary>Passes a character if it is the next one.</summary>
        public bool TakeIf(char character)
        {
            if (Position == Text.Length || Text[Position] != character)
            {
                return false;
            }

            Position++;
            return true;
        }

        /// <summary>Passes a character that must be the next one.</summary>
        /// <exception cref="JsonFaultException">It is not.</exception>
        public void Take(char character) => Require(TakeIf(character));

        /// <summary>Insists on what must be so here.</summary>
        /// <param name="isSo">Whether it is.</param>
        /// <exception cref="JsonFaultException">It is not; the message says from where on.</exception>
        public void Require(bool isSo)
        {
            if (!isSo)
            {
                throw Fault();
            }
        }

        private void PassEachBlank()
        {
            while (Current == ' ' || Current == '\n' || Current == '\r' || Current == '\t')
            {
                Position++;
            }
        }

        /// <summary>Apart, so that what is called for each character stays small enough to be inlined.</summary>
        private JsonFaultException Fault() =>
            new JsonFaultException(IsAtEnd ? "ending too early" : "not JSON from character " + (Position + 1) + " on");
    }
}
