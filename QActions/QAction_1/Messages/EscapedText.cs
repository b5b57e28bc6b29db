using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace Skyline.Protocol.Messages
{
    /// <summary>A text without the escapes of JSON, URLs and markup, however often it was escaped, and where each of its characters stood.</summary>
    internal sealed class EscapedText
    {
        /// <summary>A text that was put into another one, that into a third, and so on. Each level takes one pass.</summary>
        private const int MaximumLevels = 4;

        /// <summary>The longest entity that stands for one character, such as <c>&amp;#x0022;</c>.</summary>
        private const int LongestEntity = 10;

        private static readonly char[] Marks = { '\\', '%', '&' };

        private readonly int length;
        private readonly List<int> starts;

        private EscapedText(string plain, int length, List<int> starts)
        {
            Plain = plain;
            this.length = length;
            this.starts = starts;
        }

        /// <summary>Gets the text without escapes.</summary>
        public string Plain { get; }

        /// <summary>Takes the escapes out of a text.</summary>
        /// <returns>The text without them; <see langword="null"/> when it holds none.</returns>
        public static EscapedText Of(string text)
        {
            EscapedText result = null;
            for (var level = 0; level < MaximumLevels; level++)
            {
                var next = Unescape(result?.Plain ?? text, result);
                if (next == null)
                {
                    break;
                }

                result = next;
            }

            return result;
        }

        /// <summary>Tells where a character, or the end, stood in the text as it was.</summary>
        /// <param name="index">The place in <see cref="Plain"/>, up to its length.</param>
        /// <returns>The place in the text as it was.</returns>
        public int Start(int index) => index < starts.Count ? starts[index] : length;

        private static EscapedText Unescape(string text, EscapedText before)
        {
            if (text.IndexOfAny(Marks) < 0)
            {
                return null;
            }

            var plain = new char[text.Length];
            var starts = new List<int>(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                starts.Add(before == null ? i : before.Start(i));
                plain[starts.Count - 1] = Read(text, i, out var read);
                i += read - 1;
            }

            return starts.Count == text.Length ? null : new EscapedText(new string(plain, 0, starts.Count), before?.length ?? text.Length, starts);
        }

        private static char Read(string text, int index, out int read)
        {
            switch (text[index])
            {
                case '%':
                    return Code(text, index, 1, 2, out read);
                case '\\' when index + 1 < text.Length:
                    return ReadBackslash(text, index, out read);
                case '&':
                    return ReadEntity(text, index, out read);
                default:
                    read = 1;
                    return text[index];
            }
        }

        private static char ReadBackslash(string text, int index, out int read)
        {
            switch (text[index + 1])
            {
                case 'u':
                    return Code(text, index, 2, 4, out read);
                case 'x':
                    return Code(text, index, 2, 2, out read);
                case '"':
                case '\'':
                case '\\':
                case '/':
                    read = 2;
                    return text[index + 1];
                default:
                    read = 1;
                    return text[index];
            }
        }

        private static char ReadEntity(string text, int index, out int read)
        {
            var end = text.IndexOf(';', index, Math.Min(LongestEntity, text.Length - index));
            var decoded = end < 0 ? string.Empty : WebUtility.HtmlDecode(text.Substring(index, end + 1 - index));
            read = decoded.Length == 1 ? end + 1 - index : 1;
            return decoded.Length == 1 ? decoded[0] : text[index];
        }

        private static char Code(string text, int index, int prefix, int digits, out int read)
        {
            var start = index + prefix;
            if (start + digits <= text.Length && ushort.TryParse(text.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                read = prefix + digits;
                return (char)code;
            }

            read = 1;
            return text[index];
        }
    }
}
