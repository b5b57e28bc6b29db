using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Skyline.Protocol.Messages
{
    /// <summary>
    /// Keeps the secrets of an element out of what it shows, should a device repeat them: as they are, escaped as JSON, URLs and markup do, in Base64 and in hexadecimal digits. Not thread-safe.
    /// </summary>
    internal sealed class SecretMask
    {
        /// <summary>What stands for a secret that is not shown, whatever its length.</summary>
        public const string Hidden = "***";

        /// <summary>Shorter ones are part of too many words: hiding them would hide what is not a secret.</summary>
        public const int ShortestSecret = 4;

        /// <summary>A connection that is open may still have an earlier one.</summary>
        private const int MaximumSecrets = 32;

        private const char Ellipsis = '\u2026';

        private readonly List<string> secrets = new List<string>();
        private string[] spellings = Array.Empty<string>();

        /// <summary>Notes the secrets that the element has now. Earlier ones stay hidden.</summary>
        /// <param name="texts">The secrets, as they are.</param>
        public void Learn(IEnumerable<string> texts)
        {
            var current = texts.Where(text => text.Length >= ShortestSecret).Distinct().ToList();
            if (current.All(secrets.Contains))
            {
                return;
            }

            secrets.RemoveAll(current.Contains);
            secrets.AddRange(current);
            secrets.RemoveRange(0, Math.Max(0, secrets.Count - MaximumSecrets));
            spellings = secrets.SelectMany(Spell).Distinct().ToArray();
        }

        /// <summary>Hides secrets in a text that is to be shown.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <returns>The text with <see cref="Hidden"/> in place of each; the text itself when it holds none.</returns>
        public string Hide(string text)
        {
            if (spellings.Length == 0 || string.IsNullOrEmpty(text))
            {
                return text;
            }

            var ranges = Find(text).ToList();
            var escaped = EscapedText.Of(text);
            if (escaped != null)
            {
                ranges.AddRange(Find(escaped.Plain).Select(range => new KeyValuePair<int, int>(escaped.Start(range.Key), escaped.Start(range.Value))));
            }

            return ranges.Count == 0 ? text : Replace(text, ranges.OrderBy(range => range.Key));
        }

        private static string Replace(string text, IEnumerable<KeyValuePair<int, int>> ranges)
        {
            var shown = new StringBuilder();
            var end = -1;
            foreach (var range in ranges)
            {
                if (range.Key > end)
                {
                    shown.Append(text, Math.Max(0, end), range.Key - Math.Max(0, end)).Append(Hidden);
                }

                end = Math.Max(end, range.Value);
            }

            return shown.Append(text, end, text.Length - end).ToString();
        }

        private static IEnumerable<string> Spell(string secret)
        {
            var bytes = Encoding.UTF8.GetBytes(secret);
            var base64 = Convert.ToBase64String(bytes).TrimEnd('=');
            return new[] { secret, EscapedText.Of(secret)?.Plain ?? secret, base64, base64.Replace('+', '-').Replace('/', '_'), BitConverter.ToString(bytes).Replace("-", string.Empty) };
        }

        private IEnumerable<KeyValuePair<int, int>> Find(string text)
        {
            foreach (var spelling in spellings)
            {
                var start = text.IndexOf(spelling, StringComparison.OrdinalIgnoreCase);
                while (start >= 0)
                {
                    yield return new KeyValuePair<int, int>(start, start + spelling.Length);
                    start = text.IndexOf(spelling, start + spelling.Length, StringComparison.OrdinalIgnoreCase);
                }

                var cut = FindCut(text, spelling);
                if (cut >= 0)
                {
                    yield return new KeyValuePair<int, int>(cut, text.Length - 1);
                }
            }
        }

        /// <summary>A text that was cut can end within a secret, and within an escape of it.</summary>
        private static int FindCut(string text, string spelling)
        {
            if (text[text.Length - 1] != Ellipsis)
            {
                return -1;
            }

            for (var start = Math.Max(0, text.Length - spelling.Length); start < text.Length - 1; start++)
            {
                var length = Common(text, start, spelling);
                if (length >= ShortestSecret && IsEnd(text, start + length))
                {
                    return start;
                }
            }

            return -1;
        }

        private static int Common(string text, int start, string spelling)
        {
            var length = 0;
            while (length < spelling.Length && start + length < text.Length - 1 && char.ToUpperInvariant(text[start + length]) == char.ToUpperInvariant(spelling[length]))
            {
                length++;
            }

            return length;
        }

        /// <summary>Tells whether only the ellipsis, or an escape that is not whole, follows.</summary>
        private static bool IsEnd(string text, int index) =>
            index == text.Length - 1 || (text.Length - 1 - index <= 8 && (text[index] == '\\' || text[index] == '%' || text[index] == '&'));
    }
}
