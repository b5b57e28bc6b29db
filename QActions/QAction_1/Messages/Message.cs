namespace Skyline.Protocol.Messages
{
    /// <summary>What a device said, free of the dialect in which it said it.</summary>
    internal abstract class Message
    {
    }

    /// <summary>A message that is known to mean nothing.</summary>
    internal sealed class IgnoredMessage : Message
    {
    }

    /// <summary>The device answers a heartbeat.</summary>
    internal sealed class HealthMessage : Message
    {
        public HealthMessage(string mark)
        {
            Mark = mark;
        }

        /// <summary>Gets what the device repeats of the heartbeat, as text; <see langword="null"/> when it repeats nothing.</summary>
        public string Mark { get; }
    }

    /// <summary>A source goes away.</summary>
    internal sealed class LifecycleMessage : Message
    {
        public LifecycleMessage(string sourceId, ShutdownKind kind)
        {
            SourceId = sourceId;
            Kind = kind;
        }

        /// <summary>Gets the identifier of the source.</summary>
        public string SourceId { get; }

        /// <summary>Gets how the source goes away.</summary>
        public ShutdownKind Kind { get; }
    }

    /// <summary>How a source goes away.</summary>
    internal enum ShutdownKind
    {
        /// <summary>It comes back by itself.</summary>
        Reboot,

        /// <summary>It does not come back by itself.</summary>
        Shutdown,
    }

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
