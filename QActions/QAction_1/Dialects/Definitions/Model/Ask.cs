namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>How keys are subscribed to, or given up.</summary>
    internal sealed class Ask
    {
        /// <summary>Initializes a new instance of the <see cref="Ask"/> class.</summary>
        /// <param name="list">Which keys a message names.</param>
        /// <param name="send">The message.</param>
        /// <param name="most">How many keys a message names at most; <see langword="null"/> for no limit.</param>
        public Ask(AskList list, Messages.MessageTemplate send, int? most)
        {
            List = list;
            Send = send;
            Most = most;
        }

        /// <summary>Gets which keys a message names.</summary>
        public AskList List { get; }

        /// <summary>Gets the message.</summary>
        public Messages.MessageTemplate Send { get; }

        /// <summary>Gets how many keys a message names at most; <see langword="null"/> for no limit.</summary>
        public int? Most { get; }
    }
}
