namespace Skyline.Protocol.Json
{
    /// <summary>The grammar of what holds nothing else: strings, numbers, true, false and null (RFC 8259, sections 3, 6 and 7).</summary>
    internal static class JsonScalar
    {
        private const string Escapes = "\"\\/bfnrt";
        private const int HexDigits = 4;

        /// <summary>Reads a scalar.</summary>
        /// <param name="cursor">Where it begins.</param>
        public static JsonValue Read(JsonCursor cursor)
        {
            switch (cursor.Current)
            {
                case '"':
                    return ReadText(cursor);
                case 't':
                    return ReadWord(cursor, JsonKind.True, "true");
                case 'f':
                    return ReadWord(cursor, JsonKind.False, "false");
                case 'n':
                    return ReadWord(cursor, JsonKind.Null, "null");
                default:
                    return ReadNumber(cursor);
            }
        }

        /// <summary>Reads a string.</summary>
        /// <param name="cursor">Where it begins.</param>
        public static JsonValue ReadText(JsonCursor cursor)
        {
            cursor.Take('"');
            var start = cursor.Position;
            var hasEscapes = false;
            cursor.PassPlain();
            while (cursor.TakeIf('\\'))
            {
                hasEscapes = true;
                PassEscape(cursor);
                cursor.PassPlain();
            }

            cursor.Take('"');
            return new JsonValue(cursor.Text, start, cursor.Position - 1 - start, hasEscapes);
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

        private static JsonValue ReadNumber(JsonCursor cursor)
        {
            var start = cursor.Position;
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

            return new JsonValue(JsonKind.Number, cursor.Text, start, cursor.Position - start);
        }

        private static void PassDigits(JsonCursor cursor)
        {
            cursor.Require(IsDigit(cursor.Current));
            while (IsDigit(cursor.Current))
            {
                cursor.Pass();
            }
        }

        private static JsonValue ReadWord(JsonCursor cursor, JsonKind kind, string word)
        {
            var start = cursor.Position;
            foreach (var character in word)
            {
                cursor.Take(character);
            }

            return new JsonValue(kind, cursor.Text, start, word.Length);
        }

        private static bool IsDigit(char character) => IsBetween(character, '0', '9');

        private static bool IsBetween(char character, char first, char last) => character >= first && character <= last;
    }
}
