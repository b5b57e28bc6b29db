using System;
using System.IO;
using Newtonsoft.Json;

namespace Skyline.Protocol.Payloads
{
    /// <summary>Walks over JSON from beginning to end, once, without building a tree and without reflection.</summary>
    public sealed class JsonWalker : IDisposable
    {
        /// <summary>The deepest nesting that is accepted.</summary>
        public const int MaximumDepth = 64;

        private readonly string text;
        private readonly JsonTextReader reader;
        private bool isAhead;

        /// <summary>Initializes a new instance of the <see cref="JsonWalker"/> class.</summary>
        /// <param name="text">The JSON.</param>
        public JsonWalker(string text)
        {
            this.text = text;
            reader = new JsonTextReader(new StringReader(text))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Double,

                // Too deep is told from malformed before; this is the net below it.
                MaxDepth = MaximumDepth + 1,
            };
        }

        /// <summary>Reads a text that is one object and nothing else.</summary>
        /// <param name="readMember">Is called for each member, in front of its value, and reads or skips that value.</param>
        /// <exception cref="JsonException">The text is something else.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public void ReadDocument(Action<JsonWalker, string> readMember)
        {
            Begin(JsonToken.StartObject);
            ReadMembers(readMember);
        }

        /// <summary>Reads a text that is one array and nothing else.</summary>
        /// <param name="readItem">Is called in front of each item, and reads or skips it.</param>
        /// <exception cref="JsonException">The text is something else.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public void ReadDocument(Action<JsonWalker> readItem)
        {
            Begin(JsonToken.StartArray);
            ReadItems(readItem);
        }

        /// <summary>Reads a value that may be an object.</summary>
        /// <param name="readMember">Is called for each member, in front of its value, and reads or skips that value; never called when the value is no object.</param>
        public void ReadObject(Action<JsonWalker, string> readMember)
        {
            Advance();
            if (reader.TokenType == JsonToken.StartObject)
            {
                ReadMembers(readMember);
            }
            else
            {
                PassOver();
            }
        }

        /// <summary>Reads a value that may be an array.</summary>
        /// <param name="readItem">Is called in front of each item, and reads or skips it; never called when the value is no array.</param>
        public void ReadArray(Action<JsonWalker> readItem)
        {
            Advance();
            if (reader.TokenType == JsonToken.StartArray)
            {
                ReadItems(readItem);
            }
            else
            {
                PassOver();
            }
        }

        /// <summary>Reads a value that may be a string, a boolean or a number.</summary>
        /// <returns>The value; <see langword="null"/> for anything else.</returns>
        public object ReadScalar()
        {
            Advance();
            switch (reader.TokenType)
            {
                case JsonToken.String:
                case JsonToken.Boolean:
                case JsonToken.Integer:
                case JsonToken.Float:
                    return reader.Value;
                default:
                    PassOver();
                    return null;
            }
        }

        /// <summary>Passes over a value, whatever it is.</summary>
        public void Skip()
        {
            Advance();
            PassOver();
        }

        /// <inheritdoc />
        public void Dispose() => reader.Close();

        private void Begin(JsonToken expected)
        {
            JsonGrammar.Check(text, MaximumDepth);
            Advance();
            if (reader.TokenType != expected)
            {
                throw new JsonReaderException("Expected " + expected + ", found " + reader.TokenType + ".");
            }
        }

        private void ReadMembers(Action<JsonWalker, string> readMember)
        {
            for (Advance(); reader.TokenType != JsonToken.EndObject; Advance())
            {
                readMember(this, (string)reader.Value);
            }
        }

        private void ReadItems(Action<JsonWalker> readItem)
        {
            for (Advance(); reader.TokenType != JsonToken.EndArray; Advance())
            {
                // An item is known by its first token, which whoever reads the item expects to be in front of him.
                isAhead = true;
                readItem(this);
            }
        }

        private void PassOver()
        {
            if (reader.TokenType != JsonToken.StartObject && reader.TokenType != JsonToken.StartArray)
            {
                return;
            }

            // A reader counts a container from its first token on, and its last token lies outside again.
            var outside = reader.Depth;
            do
            {
                Advance();
            }
            while (reader.Depth > outside);
        }

        private void Advance()
        {
            if (isAhead)
            {
                isAhead = false;
                return;
            }

            if (!reader.Read())
            {
                throw new JsonReaderException("The text ends before the JSON does.");
            }
        }
    }
}
