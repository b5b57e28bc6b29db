using System;
using System.Text;

namespace Skyline.Protocol.Messages
{
    /// <summary>Turns what a QAction with the option <c>binary</c> is given into text.</summary>
    internal static class Payload
    {
        private const int LongestCharacter = 4;

        private static readonly byte[] ByteOrderMark = { 0xEF, 0xBB, 0xBF };

        private static readonly UTF8Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        /// <summary>Unboxes an input parameter. DataMiner hands it over as an array in which each item is a byte.</summary>
        /// <param name="inputParameter">The argument of the entry point; <see langword="null"/> for an empty parameter.</param>
        /// <returns>The bytes; an empty array when there are none.</returns>
        public static byte[] ToBytes(object inputParameter) => ToBytes(inputParameter, Length(inputParameter));

        /// <summary>Gets how many bytes an input parameter holds, without copying them.</summary>
        /// <param name="inputParameter">The argument of the entry point; <see langword="null"/> for an empty parameter.</param>
        /// <returns>The length in bytes; 0 when there are none.</returns>
        public static int Length(object inputParameter) => inputParameter is object[] boxed ? boxed.Length : 0;

        /// <summary>Reads how a message begins, also when it is no valid UTF-8. The rest is not looked at, however long it is.</summary>
        /// <param name="inputParameter">The argument of the entry point; <see langword="null"/> for an empty parameter.</param>
        /// <param name="characters">How many characters are wanted.</param>
        /// <returns>The whole text when it is as short; otherwise more characters than are wanted. What is no UTF-8 is a replacement character (U+FFFD).</returns>
        public static string Beginning(object inputParameter, int characters)
        {
            var enough = (characters + 1) * LongestCharacter;
            return Encoding.UTF8.GetString(ToBytes(inputParameter, Math.Min(Length(inputParameter), enough)));
        }

        /// <summary>
        /// Reads UTF-8, the encoding of WebSocket text messages (RFC 6455, 5.6) and of JSON (RFC 8259, 8.1). A byte order mark in front is passed over, as
        /// the latter permits: some libraries write one unasked, and it changes nothing of what the device says.
        /// </summary>
        /// <param name="bytes">The bytes of a message.</param>
        /// <param name="text">The text; <see langword="null"/> when the bytes are no UTF-8.</param>
        /// <returns><see langword="false"/> when the bytes are no UTF-8.</returns>
        public static bool TryDecode(byte[] bytes, out string text)
        {
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

        private static bool HasByteOrderMark(byte[] bytes) =>
            bytes.Length >= ByteOrderMark.Length && bytes[0] == ByteOrderMark[0] && bytes[1] == ByteOrderMark[1] && bytes[2] == ByteOrderMark[2];

        private static byte[] ToBytes(object inputParameter, int count)
        {
            if (count == 0)
            {
                return Array.Empty<byte>();
            }

            var boxed = (object[])inputParameter;
            var bytes = new byte[count];
            for (var i = 0; i < count; i++)
            {
                bytes[i] = (byte)boxed[i];
            }

            return bytes;
        }
    }
}
