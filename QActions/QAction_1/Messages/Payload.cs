using System;
using System.Text;

namespace Skyline.Protocol.Messages
{
    /// <summary>The bytes of a message or an answer, as a QAction with the option <c>binary</c> is given them. They are copied when they are read, and not before: a message can be too long for that.</summary>
    internal readonly struct Payload
    {
        private const int LongestCharacter = 4;

        private static readonly byte[] ByteOrderMark = { 0xEF, 0xBB, 0xBF };

        private static readonly UTF8Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        private readonly object[] boxed;

        /// <summary>Initializes a new instance of the <see cref="Payload"/> struct.</summary>
        /// <param name="inputParameter">The argument of the entry point: an array in which each item is a byte; <see langword="null"/> for an empty parameter.</param>
        public Payload(object inputParameter)
        {
            boxed = inputParameter as object[];
        }

        /// <summary>Gets the length, in bytes.</summary>
        public int Length => boxed == null ? 0 : boxed.Length;

        /// <summary>
        /// Reads UTF-8, the encoding of WebSocket text messages (RFC 6455, 5.6) and of JSON (RFC 8259, 8.1). A byte order mark in front is passed over, as
        /// the latter permits: some libraries write one unasked, and it changes nothing of what the device says.
        /// </summary>
        /// <param name="text">The text; <see langword="null"/> when the bytes are not UTF-8.</param>
        /// <returns><see langword="false"/> when the bytes are not UTF-8.</returns>
        public bool TryDecode(out string text)
        {
            var bytes = ToBytes(Length);
            try
            {
                var start = HasByteOrderMark(bytes) ? ByteOrderMark.Length : 0;
                text = StrictUtf8.GetString(bytes, start, bytes.Length - start);
                return true;
            }
            catch (DecoderFallbackException)
            {
                text = null;
                return false;
            }
        }

        /// <summary>Reads ASCII.</summary>
        /// <returns>The text, with a question mark for what is not ASCII.</returns>
        public string ToAscii() => Encoding.ASCII.GetString(ToBytes(Length));

        /// <summary>Makes text that shows how the message begins, also when it is not valid UTF-8. The rest is not looked at, however long it is.</summary>
        /// <param name="characters">The longest text wanted, in characters.</param>
        /// <returns>The text, fit to be shown. What is not UTF-8 and every control character is a replacement character (U+FFFD).</returns>
        public string Show(int characters)
        {
            var enough = (characters + 1) * LongestCharacter;
            return DisplayText.Clean(Encoding.UTF8.GetString(ToBytes(Math.Min(Length, enough))), characters);
        }

        private static bool HasByteOrderMark(byte[] bytes) =>
            bytes.Length >= ByteOrderMark.Length && bytes[0] == ByteOrderMark[0] && bytes[1] == ByteOrderMark[1] && bytes[2] == ByteOrderMark[2];

        private byte[] ToBytes(int count)
        {
            var bytes = new byte[count];
            for (var i = 0; i < count; i++)
            {
                bytes[i] = (byte)boxed[i];
            }

            return bytes;
        }
    }
}
