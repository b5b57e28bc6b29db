namespace Skyline.Protocol.Messages
{
    /// <summary>The device did, or did not do, what it was asked.</summary>
    internal sealed class AnswerMessage : Message
    {
        public AnswerMessage(bool isAccepted, string requestId, string sourceId, string text)
        {
            IsAccepted = isAccepted;
            RequestId = requestId;
            SourceId = sourceId;
            Text = text;
        }

        /// <summary>Gets a value indicating whether it did.</summary>
        public bool IsAccepted { get; }

        /// <summary>Gets the number or key of what it was asked, as text; <see langword="null"/> when it did not say.</summary>
        public string RequestId { get; }

        /// <summary>Gets the source that it was asked about; <see langword="null"/> when it did not say.</summary>
        public string SourceId { get; }

        /// <summary>Gets what it says about it, fit to be shown; <see langword="null"/> when it says nothing.</summary>
        public string Text { get; }
    }
}
