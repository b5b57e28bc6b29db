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
        private const string Escapes = "\"\\/bfnrt";
        private const int HexDigits = 4;
        private readonly Stack<char> closings = new Stack<char>();
        private readonly string text;
        private readonly int maximumDepth;
        private int position;

        private JsonGrammar(string text, int maximumDepth)
        {
            this.text = text;
            this.maximumDepth = maximumDepth;
        }

        private char Current => position < text.Length ? text[position] : '\0';

        /// <summary>Checks that a text is one JSON value and nothing else.</summary>
        /// <param name="text">The text.</param>
        /// <param name="maximumDepth">The deepest nesting that is accepted.</param>
        /// <exception cref="JsonReaderException">It is not; the message says from where on.</exception>
        /// <exception cref="TooDeepException">It is nested deeper.</exception>
        public static void Check(string text, int maximumDepth) => new JsonGrammar(text, maximumDepth).Check();

        private static bool IsBetween(char character, char first, char last) => character >= first && character <= last;

        private void Check()
        {
            ReadValue();
            while (closings.Count > 0)
            {
                if (TakeIf(','))
                {
                    ReadNext();
                }
                else
                {
                    Take(closings.Pop());
                }

                PassBlanks();
            }

            Require(position == text.Length);
        }

        /// <summary>Reads a value; of a container that is not empty, only up to the end of its first value.</summary>
        private void ReadValue()
        {
            PassBlanks();
            while (Current == '{' || Current == '[')
            {
                Open(Current == '{' ? '}' : ']');
                if (TakeIf(closings.Peek()))
                {
                    closings.Pop();
                    PassBlanks();
                    return;
                }

                ReadName();
            }

            ReadScalar();
            PassBlanks();
        }

        private void ReadNext()
        {
            ReadName();
            ReadValue();
        }

        private void Open(char closing)
        {
            if (closings.Count == maximumDepth)
            {
                throw new TooDeepException(maximumDepth);
            }

            closings.Push(closing);
            position++;
            PassBlanks();
        }

        /// <summary>Reads what stands before a value: its name in an object, nothing in an array.</summary>
        private void ReadName()
        {
            PassBlanks();
            if (closings.Peek() == '}')
            {
                ReadString();
                PassBlanks();
                Take(':');
                PassBlanks();
            }
        }

        private void ReadScalar()
        {
            switch (Current)
            {
                case '"':
                    ReadString();
                    break;
                case 't':
                    TakeAll("true");
                    break;
                case 'f':
                    TakeAll("false");
                    break;
                case 'n':
                    TakeAll("null");
                    break;
                default:
                    ReadNumber();
                    break;
            }
        }

        private void ReadString()
        {
            Take('"');
            while (!TakeIf('"'))
            {
                Require(Current >= ' ');
                if (TakeIf('\\'))
                {
                    ReadEscape();
                }
                else
                {
                    position++;
                }
            }
        }

        private void ReadEscape()
        {
            if (!TakeIf('u'))
            {
                Require(position < text.Length && Escapes.IndexOf(Current) >= 0);
                position++;
                return;
            }

            for (var digit = 0; digit < HexDigits; digit++, position++)
            {
                Require(IsBetween(Current, '0', '9') || IsBetween(Current, 'a', 'f') || IsBetween(Current, 'A', 'F'));
            }
        }

        private void ReadNumber()
        {
            TakeIf('-');
            if (!TakeIf('0'))
            {
                ReadDigits();
            }

            if (TakeIf('.'))
            {
                ReadDigits();
            }

            if (TakeIf('e') || TakeIf('E'))
            {
                _ = TakeIf('+') || TakeIf('-');
                ReadDigits();
            }
        }

        private void ReadDigits()
        {
            Require(IsBetween(Current, '0', '9'));
            while (IsBetween(Current, '0', '9'))
            {
                position++;
            }
        }

        private void PassBlanks()
        {
            while (Current == ' ' || Current == '\n' || Current == '\r' || Current == '\t')
            {
                position++;
            }
        }

        private void TakeAll(string word)
        {
            foreach (var character in word)
            {
                Take(character);
            }
        }

        private void Take(char character) => Require(TakeIf(character));

        private bool TakeIf(char character)
        {
            if (position == text.Length || text[position] != character)
            {
                return false;
            }

            position++;
            return true;
        }

        private void Require(bool isSo)
        {
            if (!isSo)
            {
                throw new JsonReaderException("The text is no JSON from character " + (position + 1) + " on.");
            }
        }
    }
}
