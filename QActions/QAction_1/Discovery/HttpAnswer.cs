using System.Globalization;
using System.Linq;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Discovery
{
    /// <summary>What came of an HTTP session: the text of the answer, or why there is none.</summary>
    internal sealed class HttpAnswer
    {
        private const int NoCode = -1;

        /// <summary>How somebody answers who does not know the path, the method, or HTTP without a WebSocket.</summary>
        private static readonly int[] AbsentCodes = { NoCode, 400, 404, 405, 410, 426, 501 };

        private HttpAnswer(int code, string text, string failure)
        {
            Code = code;
            Text = text;
            Failure = failure;
        }

        /// <summary>Gets the numeric status code; 0 when no answer came, negative when the answer is not HTTP.</summary>
        public int Code { get; }

        /// <summary>Gets what it comes to.</summary>
        public AnswerOutcome Outcome =>
            Failure == null ? AnswerOutcome.Given : Code == 0 ? AnswerOutcome.Silent : AbsentCodes.Contains(Code) ? AnswerOutcome.Absent : AnswerOutcome.Failed;

        /// <summary>Gets the text; <see langword="null"/> when there is a failure.</summary>
        public string Text { get; }

        /// <summary>Gets why there is no text, to be continued by "from" and an address; <see langword="null"/> when there is one.</summary>
        public string Failure { get; }

        /// <summary>Reads what a session left in its parameters. Never throws for what a device sends.</summary>
        /// <param name="statusLine">The status line, such as <c>HTTP/1.1 200 OK</c>, as it arrived; empty when no answer came.</param>
        /// <param name="content">The content, likewise.</param>
        /// <param name="maximumLength">The longest content that is read, in bytes.</param>
        public static HttpAnswer Read(Payload statusLine, Payload content, int maximumLength)
        {
            var status = statusLine.ToAscii().Trim();
            if (status.Length == 0)
            {
                return new HttpAnswer(0, null, "no answer");
            }

            var code = CodeOf(status);
            if (code < 200 || code > 299)
            {
                return new HttpAnswer(code, null, code == NoCode ? "an answer that is not HTTP" : "HTTP " + code.ToString(CultureInfo.InvariantCulture));
            }

            if (content.Length > maximumLength)
            {
                return new HttpAnswer(code, null, "an answer longer than " + maximumLength.ToString(CultureInfo.InvariantCulture) + " bytes");
            }

            return content.TryDecode(out var text)
                ? new HttpAnswer(code, text, null)
                : new HttpAnswer(code, null, "an answer that is not UTF-8");
        }

        /// <summary>The reason behind the code is free text (RFC 9112, 4): only the code counts.</summary>
        private static int CodeOf(string status)
        {
            var words = status.Split(' ');
            return words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : NoCode;
        }
    }

    /// <summary>What an answer to a request of the discovery comes to.</summary>
    internal enum AnswerOutcome
    {
        /// <summary>What was asked for came.</summary>
        Given,

        /// <summary>Somebody answers, who does not know what was asked for.</summary>
        Absent,

        /// <summary>It could not be had: refused, failed, or not fit to be read.</summary>
        Failed,

        /// <summary>Nothing answered.</summary>
        Silent,
    }
}
