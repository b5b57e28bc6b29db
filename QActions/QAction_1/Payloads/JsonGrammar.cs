using System.Collections.Generic;
using Newtonsoft.Json;

namespace Skyline.Protocol.Payloads
{
    /// <summary>
    /// The grammar of JSON (RFC 8259). The reader of the library takes it less strictly: numbers of scripts, single quotes, comments, commas without
    /// an item. What only it accepts is malformed, and a device that sends such text is told from one that does not.
    /// </summary>
    internal sealed class JsonGrammar
    {
        private readonly Stack<char> closings = new Stack<char>();
        private readonly JsonCursor cursor;
        private readonly int maximumDepth;

        private JsonGrammar(string text, int maximumDepth)
        {
            cursor = new JsonCursor(text);
            this.maximumDepth = maximumDepth;
        }

        /// <summary>Checks that a text is one JSON value and nothing else.</summary>
        /// <param name="text">The text.</param>
        /// <param name="maximumDepth">The deepest nesting that is accepted.</param>
        /// <exception cref="JsonReaderException">It is not; the message says from where on.</exception>
        /// <exception cref="TooDeepException">It is nested deeper.</exception>
        public static void Check(string text, int maximumDepth) => new JsonGrammar(text, maximumDepth).Check();

        private void Check()
        {
            PassValue();
            while (closings.Count > 0)
            {
                if (cursor.TakeIf(','))
                {
                    PassName();
                    PassValue();
                }
                else
                {
                    cursor.Take(closings.Pop());
                }

                cursor.PassBlanks();
            }

            cursor.Require(cursor.IsAtEnd);
        }

        /// <summary>Passes a value; of a container that is not empty, only up to the end of its first value.</summary>
        private void PassValue()
        {
            cursor.PassBlanks();
            while (cursor.Current == '{' || cursor.Current == '[')
            {
                Open(cursor.Current == '{' ? '}' : ']');
                if (cursor.TakeIf(closings.Peek()))
                {
                    closings.Pop();
                    cursor.PassBlanks();
                    return;
                }

                PassName();
            }

            JsonScalar.Pass(cursor);
            cursor.PassBlanks();
        }

        private void Open(char closing)
        {
            if (closings.Count == maximumDepth)
            {
                throw new TooDeepException(maximumDepth);
            }

            closings.Push(closing);
            cursor.Pass();
            cursor.PassBlanks();
        }

        /// <summary>Passes what stands before a value: its name in an object, nothing in an array.</summary>
        private void PassName()
        {
            cursor.PassBlanks();
            if (closings.Peek() == '}')
            {
                JsonScalar.PassString(cursor);
                cursor.PassBlanks();
                cursor.Take(':');
                cursor.PassBlanks();
            }
        }
    }
}
