namespace Skyline.Protocol.Payloads
{
    /// <summary>The grammar of what holds nothing else: strings, numbers, true, false and null (RFC 8259, sections 3, 6 and 7).</summary>
    internal static class JsonScalar
    {
        private const string Escapes = "\"\\/bfnrt";
        private const int HexDigits = 4;

        /// <summary>Passes a scalar.</summary>
        /// <param name="cursor">Where it begins.</param>
        public static void Pass(JsonCursor cursor)
        {
            switch (cursor.Current)
            {
                case '"':
                    PassString(cursor);
                    break;
                case 't':
                    PassWord(cursor, "true");
                    break;
                case 'f':
                    PassWord(cursor, "false");
                    break;
                case 'n':
                    PassWord(cursor, "null");
                    break;
                default:
                    PassNumber(cursor);
                    break;
            }
        }

        /// <summary>Passes a string.</summary>
        /// <param name="cursor">Where it begins.</param>
        public static void PassString(JsonCursor cursor)
        {
            cursor.Take('"');
            while (!cursor.TakeIf('"'))
            {
                cursor.Require(cursor.Current >= ' ');
                if (cursor.TakeIf('\\'))
                {
                    PassEscape(cursor);
                }
                else
                {
                    cursor.Pass();
                }
            }
        }

        private static void PassEscape(JsonCursor cursor)
        {
            if (!cursor.TakeIf('u'))
            {
                cursor.Require(!cursor.IsAtEnd && Escapes.IndexOf(cursor.Current) >= 0);
                cursor.Pass();
                return;
            }

            for (var digit = 0; digit < HexDigits; digit++)
            {
                var character = cursor.Current;
                cursor.Require(IsDigit(character) || IsBetween(character, 'a', 'f') || IsBetween(character, 'A', 'F'));
                cursor.Pass();
            }
        }

        private static void PassNumber(JsonCursor cursor)
        {
            cursor.TakeIf('-');
            if (!cursor.TakeIf('0'))
            {
                PassDigits(cursor);
            }

            if (cursor.TakeIf('.'))
            {
                PassDigits(cursor);
            }

            if (cursor.TakeIf('e') || cursor.TakeIf('E'))
            {
                _ = cursor.TakeIf('+') || cursor.TakeIf('-');
                PassDigits(cursor);
            }
        }

        private static void PassDigits(JsonCursor cursor)
        {
            cursor.Require(IsDigit(cursor.Current));
            while (IsDigit(cursor.Current))
            {
                cursor.Pass();
            }
        }

        private static void PassWord(JsonCursor cursor, string word)
        {
            foreach (var character in word)
            {
                cursor.Take(character);
            }
        }

        private static bool IsDigit(char character) => IsBetween(character, '0', '9');

        private static bool IsBetween(char character, char first, char last) => character >= first && character <= last;
    }
}
