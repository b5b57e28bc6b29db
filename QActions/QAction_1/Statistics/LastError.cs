using System;

namespace Skyline.Protocol.Statistics
{
    /// <summary>The last thing that went wrong.</summary>
    internal sealed class LastError
    {
        /// <summary>Initializes a new instance of the <see cref="LastError"/> class.</summary>
        /// <param name="text">What went wrong, in one line that is fit to be shown.</param>
        /// <param name="utc">When, in UTC.</param>
        public LastError(string text, DateTime utc)
        {
            Text = text;
            Utc = utc;
        }

        /// <summary>Gets what went wrong, in one line that is fit to be shown.</summary>
        public string Text { get; }

        /// <summary>Gets when it went wrong, in UTC.</summary>
        public DateTime Utc { get; }
    }
}
