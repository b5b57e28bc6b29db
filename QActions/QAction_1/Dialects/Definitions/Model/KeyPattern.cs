namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>A pattern of keys: characters, and <c>*</c> for any of them. What a match costs is bounded by the length of the key.</summary>
    internal sealed class KeyPattern
    {
        private readonly string[] pieces;

        /// <summary>Initializes a new instance of the <see cref="KeyPattern"/> class.</summary>
        /// <param name="text">The pattern as written.</param>
        public KeyPattern(string text)
        {
            Text = text;
            pieces = text.Split('*');
        }

        /// <summary>Gets the pattern as written.</summary>
        public string Text { get; }

        /// <summary>Says whether a key is of this pattern. Case counts.</summary>
        /// <param name="key">The key.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool Matches(string key)
        {
            var last = pieces.Length - 1;
            if (last == 0)
            {
                return key == Text;
            }

            if (key.Length < pieces[0].Length + pieces[last].Length
                || string.CompareOrdinal(key, 0, pieces[0], 0, pieces[0].Length) != 0
                || string.CompareOrdinal(key, key.Length - pieces[last].Length, pieces[last], 0, pieces[last].Length) != 0)
            {
                return false;
            }

            // The first place where a piece stands is as good as any later one, so that nothing is ever tried again.
            var from = pieces[0].Length;
            var end = key.Length - pieces[last].Length;
            for (var piece = 1; piece < last; piece++)
            {
                var found = key.IndexOf(pieces[piece], from, end - from, System.StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }

                from = found + pieces[piece].Length;
            }

            return true;
        }
    }
}
