using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>How to talk to one kind of device: what an operator pasted, checked and ready for use. Never changed once it was read.</summary>
    internal sealed class Definition
    {
        /// <summary>Messages a second when the definition does not say.</summary>
        public const double DefaultPace = 10;

        /// <summary>Gets or sets what the definition is called.</summary>
        public string Name { get; set; }

        /// <summary>Gets or sets what it is for; <see langword="null"/> when it does not say.</summary>
        public string About { get; set; }

        /// <summary>Gets or sets the names of what an operator enters for it.</summary>
        public IReadOnlyList<string> Inputs { get; set; } = Array.Empty<string>();

        /// <summary>Gets or sets how documents stand in a message.</summary>
        public FrameRules Frames { get; set; } = new FrameRules(null, false);

        /// <summary>Gets or sets the steps of the opening, in order.</summary>
        public IReadOnlyList<OpeningStep> Opening { get; set; } = Array.Empty<OpeningStep>();

        /// <summary>Gets or sets the heartbeat; <see langword="null"/> when there is none.</summary>
        public DefinitionHeartbeat Heartbeat { get; set; }

        /// <summary>Gets or sets what keys look like, and which add themselves.</summary>
        public KeyRules Keys { get; set; } = new KeyRules();

        /// <summary>Gets or sets how keys are subscribed to; <see langword="null"/> when events come unasked.</summary>
        public Ask Subscribe { get; set; }

        /// <summary>Gets or sets how subscriptions end; <see langword="null"/> when only a close ends them.</summary>
        public Ask Unsubscribe { get; set; }

        /// <summary>Gets or sets a value indicating whether the device answers a subscription with the state of each source, and sends nothing of others: what does not come is missing, and what was given up and comes was on its way.</summary>
        public bool SendsJustWhatIsAsked { get; set; }

        /// <summary>Gets or sets how many messages a second are sent at most, 1 to 50, one at a time; <see langword="null"/> when a subscription and a heartbeat may go together.</summary>
        public double? Pace { get; set; } = DefaultPace;

        /// <summary>Gets or sets the commands that an operator can send.</summary>
        public IReadOnlyList<DeviceCommand> Commands { get; set; } = Array.Empty<DeviceCommand>();

        /// <summary>Gets or sets the rules.</summary>
        public IReadOnlyList<Rule> Rules { get; set; } = Array.Empty<Rule>();

        /// <summary>Gets a value indicating whether the device tells by its number that it did what a message asked for.</summary>
        public bool AreNumbersAnswered => Rules.Any(rule => rule.Kind == RuleKind.Accepted && rule.Id != null);

        /// <summary>Gets or sets its paths, compiled.</summary>
        public PathTree Tree { get; set; }
    }
}
