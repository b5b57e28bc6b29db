using System;

namespace Skyline.Protocol.Json
{
    /// <summary>
    /// Reads JSON (RFC 8259) in one strict pass, for whoever reads JSON in the connector. It is always in front of a value, or behind one:
    /// enter it (<see cref="TryEnterObject"/>, <see cref="TryEnterArray"/>) and go through it with <see cref="NextMember"/> or <see cref="NextItem"/> until that
    /// says <see langword="false"/>, or take it as it is (<see cref="ReadValue"/>). A value that is neither is passed over with the next step. Strings and numbers are built only when the
    /// <see cref="JsonValue"/> is asked for them. No object that is entered may have two members with the same name; what is passed over may, as nobody reads it.
    /// When the outermost value is over, so must be the text. Not thread-safe.
    /// </summary>
    /// <example>
    /// <code>
    /// var walker = new JsonWalker(text);
    /// walker.EnterArray();
    /// while (walker.NextItem())
    /// {
    ///     var isObject = walker.TryEnterObject();
    ///     while (isObject &amp;&amp; walker.NextMember())
    ///     {
    ///         if (walker.Name.Is("id"))
    ///         {
    ///             id = walker.ReadValue().AsText();
    ///         }
    ///     }
    /// }
    /// </code>
    /// </example>
    internal sealed class JsonWalker
    {
        /// <summary>The deepest nesting that is accepted.</summary>
        public const int MaximumDepth = 64;

        private readonly JsonCursor cursor;
        private readonly MemberNames names;
        private int[] firstNames = new int[4];
        private int depth;
        private bool isInFront = true;
        private bool isFirst;

        /// <summary>Initializes a new instance of the <see cref="JsonWalker"/> class, in front of the outermost value.</summary>
        public JsonWalker(string text)
        {
            cursor = new JsonCursor(text);
            names = new MemberNames(text);
            cursor.PassBlanks();
        }

        /// <summary>Gets the name of the member whose value is in front.</summary>
        public JsonValue Name { get; private set; }

        /// <summary>Gets where the value in front begins, or where what was read ends.</summary>
        internal int Position => cursor.Position;

        /// <summary>Tells whether a text is JSON, with names that are told apart or not.</summary>
        /// <returns><see langword="false"/> when it is not JSON, or nested too deep.</returns>
        internal static bool IsJson(string text)
        {
            try
            {
                new JsonWalker(text).ReadValue();
                return true;
            }
            catch (Exception ex) when (ex is JsonFaultException || ex is TooDeepException)
            {
                return false;
            }
        }

        /// <summary>Enters the value, which must be an object.</summary>
        /// <exception cref="JsonFaultException">It is something else.</exception>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public void EnterObject() => Insist(TryEnterObject(), "not an object");

        /// <summary>Enters the value, which must be an array.</summary>
        /// <exception cref="JsonFaultException">It is something else.</exception>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public void EnterArray() => Insist(TryEnterArray(), "not an array");

        /// <summary>Enters the value if it is an object.</summary>
        /// <returns><see langword="true"/> when it is. Otherwise it stays in front.</returns>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public bool TryEnterObject() => TryEnter('{');

        /// <summary>Enters the value if it is an array.</summary>
        /// <returns><see langword="true"/> when it is. Otherwise it stays in front.</returns>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public bool TryEnterArray() => TryEnter('[');

        /// <summary>Goes in front of the value of the next member of the innermost object.</summary>
        /// <returns><see langword="false"/> when there is none left. The object is left then.</returns>
        /// <exception cref="JsonFaultException">The text is not JSON here, or the object has two members with the same name.</exception>
        /// <exception cref="TooDeepException">The value that was passed over is nested too deep.</exception>
        public bool NextMember()
        {
            if (!MoveOn('}'))
            {
                return false;
            }

            var name = JsonGrammar.ReadName(cursor);
            names.Add(in name, firstNames[depth - 1]);
            Name = name;
            return true;
        }

        /// <summary>Goes in front of the next item of the innermost array.</summary>
        /// <returns><see langword="false"/> when there is none left. The array is left then.</returns>
        /// <exception cref="JsonFaultException">The text is not JSON here.</exception>
        /// <exception cref="TooDeepException">The value that was passed over is nested too deep.</exception>
        public bool NextItem() => MoveOn(']');

        /// <summary>Reads the value, whatever it is.</summary>
        /// <exception cref="JsonFaultException">It is not JSON.</exception>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public JsonValue ReadValue()
        {
            Take();
            var value = JsonGrammar.PassValue(cursor, depth);
            EndIfOutermost();
            return value;
        }

        /// <summary>Gives the object or array that was entered and left.</summary>
        /// <param name="start">Where it begins.</param>
        internal JsonValue Since(int start) => new JsonValue(JsonKind.Structure, cursor.Text, start, cursor.Position - start);

        private bool TryEnter(char opening)
        {
            if (cursor.Current != opening)
            {
                return false;
            }

            Take();
            JsonGrammar.Open(cursor, depth + 1);
            if (depth == firstNames.Length)
            {
                Array.Resize(ref firstNames, 2 * depth);
            }

            firstNames[depth++] = names.Count;
            isFirst = true;
            return true;
        }

        /// <summary>What is not the value expected is read to its end first: whether the text is JSON at all says more than that.</summary>
        private void Insist(bool isEntered, string reason)
        {
            if (!isEntered)
            {
                ReadValue();
                throw new JsonFaultException(reason);
            }
        }

        private bool MoveOn(char closing)
        {
            if (isInFront)
            {
                ReadValue();
            }

            cursor.PassBlanks();
            if (cursor.TakeIf(closing))
            {
                names.Leave(firstNames[--depth]);
                isFirst = false;
                EndIfOutermost();
                return false;
            }

            if (!isFirst)
            {
                cursor.Take(',');
                cursor.PassBlanks();
            }

            isFirst = false;
            isInFront = true;
            return true;
        }

        private void Take()
        {
            if (!isInFront)
            {
                throw new InvalidOperationException("The value was read already.");
            }

            isInFront = false;
        }

        private void EndIfOutermost()
        {
            if (depth == 0)
            {
                cursor.PassBlanks();
                cursor.Require(cursor.IsAtEnd);
            }
        }
    }
}
