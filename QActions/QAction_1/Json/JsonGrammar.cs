namespace Skyline.Protocol.Json
{
    /// <summary>
    /// The grammar of JSON (RFC 8259) for what nobody reads: it is passed over as strictly as the rest, and nothing is kept of it. A message with
    /// such a fault is malformed wherever the fault is, so that a device that sends JSON is told from one that does not.
    /// </summary>
    internal static class JsonGrammar
    {
        /// <summary>Passes over a value, whatever it is.</summary>
        /// <param name="cursor">Where it begins.</param>
        /// <param name="depth">How many containers it stands in.</param>
        /// <exception cref="JsonFaultException">It is not JSON.</exception>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public static JsonValue PassValue(JsonCursor cursor, int depth)
        {
            if (cursor.Current != '{' && cursor.Current != '[')
            {
                return JsonScalar.Read(cursor);
            }

            var start = cursor.Position;
            PassContainer(cursor, depth + 1, isObject: cursor.Current == '{');
            return new JsonValue(JsonKind.Structure, cursor.Text, start, cursor.Position - start);
        }

        /// <summary>Passes the beginning of a container, up to its first name, its first item or its end.</summary>
        /// <param name="cursor">Where it begins.</param>
        /// <param name="depth">How many containers there are, this one included.</param>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public static void Open(JsonCursor cursor, int depth)
        {
            if (depth > JsonWalker.MaximumDepth)
            {
                throw new TooDeepException(JsonWalker.MaximumDepth);
            }

            cursor.Pass();
            cursor.PassBlanks();
        }

        /// <summary>Reads the name of a member, up to the beginning of its value.</summary>
        /// <param name="cursor">Where the name begins.</param>
        public static JsonValue ReadName(JsonCursor cursor)
        {
            var name = JsonScalar.ReadText(cursor);
            cursor.PassBlanks();
            cursor.Take(':');
            cursor.PassBlanks();
            return name;
        }

        private static void PassContainer(JsonCursor cursor, int depth, bool isObject)
        {
            var closing = isObject ? '}' : ']';
            Open(cursor, depth);
            if (cursor.TakeIf(closing))
            {
                return;
            }

            do
            {
                cursor.PassBlanks();
                if (isObject)
                {
                    ReadName(cursor);
                }

                PassValue(cursor, depth);
                cursor.PassBlanks();
            }
            while (cursor.TakeIf(','));
            cursor.Take(closing);
        }
    }
}
