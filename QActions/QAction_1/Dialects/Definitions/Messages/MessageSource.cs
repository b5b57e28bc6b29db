using System;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Where the values of the messages of one connection come from. Made anew at each opening, so that numbers begin with 1 and nothing is known. Not thread-safe.</summary>
    internal sealed class MessageSource
    {
        private long lastNumber;

        /// <summary>Initializes a new instance of the <see cref="MessageSource"/> class.</summary>
        /// <param name="clock">The time.</param>
        /// <param name="newUuid">Makes UUIDs.</param>
        /// <param name="entered">What the operator entered.</param>
        /// <param name="keySeparator">What stands between the parts of a key; <see langword="null"/> when keys have no parts.</param>
        public MessageSource(IClock clock, Func<string> newUuid, EnteredValues entered, char? keySeparator)
        {
            Clock = clock;
            NewUuid = newUuid;
            Entered = entered;
            KeySeparator = keySeparator;
        }

        /// <summary>Gets the time.</summary>
        public IClock Clock { get; }

        /// <summary>Gets what makes UUIDs.</summary>
        public Func<string> NewUuid { get; }

        /// <summary>Gets or sets what the operator entered.</summary>
        public EnteredValues Entered { get; set; }

        /// <summary>Gets what stands between the parts of a key; <see langword="null"/> when keys have no parts.</summary>
        public char? KeySeparator { get; }

        /// <summary>Gets what was taken from messages, or made by <c>let</c>.</summary>
        public Variables Variables { get; } = new Variables();

        /// <summary>Gets what the device calls the keys.</summary>
        public Aliases Aliases { get; } = new Aliases();

        /// <summary>Gives the next message its number.</summary>
        /// <returns>The number, from 1.</returns>
        public long NextNumber() => ++lastNumber;
    }
}
