using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>What a number, by which the device may answer, was sent with.</summary>
    internal sealed class Request
    {
        /// <summary>Initializes a new instance of the <see cref="Request"/> class.</summary>
        /// <param name="name">What it was, as an operator is told of it: the heartbeat.</param>
        public Request(string name)
        {
            Name = name;
        }

        /// <summary>Gets what it was, as an operator is told of it: the heartbeat.</summary>
        public string Name { get; }

        /// <summary>Gets or sets the keys that were subscribed to.</summary>
        public IReadOnlyList<string> Keys { get; set; } = Array.Empty<string>();

        /// <summary>Gets or sets the number of the step of the opening, from 1; 0 when it was none.</summary>
        public int Step { get; set; }

        /// <summary>Gets or sets the command; <see langword="null"/> when it was none.</summary>
        public CommandRun Command { get; set; }
    }
}
