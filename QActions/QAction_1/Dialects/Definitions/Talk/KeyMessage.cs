using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>A subscription, or the end of one.</summary>
    internal sealed class KeyMessage
    {
        /// <summary>Initializes a new instance of the <see cref="KeyMessage"/> class.</summary>
        /// <param name="message">The message.</param>
        /// <param name="keys">The keys that it names.</param>
        /// <param name="isLeaving">Whether it ends a subscription.</param>
        /// <param name="undo">Takes it back.</param>
        public KeyMessage(ComposedMessage message, IReadOnlyList<string> keys, bool isLeaving, Action undo)
        {
            Message = message;
            Keys = keys;
            IsLeaving = isLeaving;
            Undo = undo;
        }

        /// <summary>Gets the message.</summary>
        public ComposedMessage Message { get; }

        /// <summary>Gets the keys that it names.</summary>
        public IReadOnlyList<string> Keys { get; }

        /// <summary>Gets a value indicating whether it ends a subscription.</summary>
        public bool IsLeaving { get; }

        /// <summary>Gets what takes it back.</summary>
        public Action Undo { get; }
    }
}
