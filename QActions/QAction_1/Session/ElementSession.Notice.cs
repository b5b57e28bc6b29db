using System.Threading;

namespace Skyline.Protocol.Session
{
    /// <content>What the operator must know of how the session was loaded.</content>
    internal sealed partial class ElementSession
    {
        private string notice;

        /// <summary>Keeps what the operator must know, until it is told.</summary>
        /// <param name="text">The text; <see langword="null"/> for nothing.</param>
        public void KeepNotice(string text) => notice = text;

        /// <summary>Takes what the operator must know.</summary>
        /// <returns>The text, once; <see langword="null"/> when there is nothing to tell.</returns>
        public string TakeNotice() => Interlocked.Exchange(ref notice, null);
    }
}
