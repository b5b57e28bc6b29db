using System;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>What is known of a message before its source is: of a state, all of it; of a source that goes away, how it does.</summary>
    internal struct SourceMessageMaker
    {
        /// <summary>Gets or sets how the source goes away; <see langword="null"/> for a state.</summary>
        public ShutdownKind? Shutdown { get; set; }

        /// <summary>Gets or sets the value; <see langword="null"/> when the source is only named.</summary>
        public SourceValue Value { get; set; }

        /// <summary>Gets or sets the name of the source; <see langword="null"/> when unknown.</summary>
        public string Name { get; set; }

        /// <summary>Gets or sets the type of the event; <see langword="null"/> when unknown.</summary>
        public string Type { get; set; }

        /// <summary>Gets or sets the group of the source; <see langword="null"/> when unknown.</summary>
        public string Group { get; set; }

        /// <summary>Gets or sets when the source made the event, in UTC; <see langword="null"/> when unknown.</summary>
        public DateTime? Time { get; set; }

        /// <summary>Makes the message.</summary>
        /// <param name="row">The key of the row.</param>
        /// <param name="parent">The key of the row that it belongs to; <see langword="null"/> for one of its own.</param>
        /// <param name="isLetIn">Whether it may become a row by itself.</param>
        /// <returns>The message.</returns>
        public Message Make(string row, string parent, bool isLetIn) => Shutdown.HasValue
            ? (Message)new LifecycleMessage(row, Shutdown.Value)
            : new StateMessage(row, Group, Type, Value, Time, parent, Name, isLetIn);
    }
}
