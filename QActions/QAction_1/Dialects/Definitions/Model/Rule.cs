using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What to make of a message. Members that the kind of the rule does not have are <see langword="null"/>.</summary>
    internal sealed class Rule
    {
        /// <summary>Gets or sets its place in the definition, from 1, as operators are told of it.</summary>
        public int Number { get; set; }

        /// <summary>Gets or sets which messages it is about.</summary>
        public Match When { get; set; } = new Match(Array.Empty<Condition>(), string.Empty);

        /// <summary>Gets or sets what these messages mean.</summary>
        public RuleKind Kind { get; set; }

        /// <summary>Gets or sets for which nodes of the message it holds, once each; <see langword="null"/> for the message as a whole.</summary>
        public DefinitionPath Each { get; set; }

        /// <summary>Gets or sets the key.</summary>
        public PathText Key { get; set; }

        /// <summary>Gets or sets where the alias of the key stands.</summary>
        public DefinitionPath Alias { get; set; }

        /// <summary>Gets or sets which part of the key it is about.</summary>
        public PathText Part { get; set; }

        /// <summary>Gets or sets the name of the source.</summary>
        public PathText Name { get; set; }

        /// <summary>Gets or sets the unit of the value.</summary>
        public PathText Unit { get; set; }

        /// <summary>Gets or sets the type of the event.</summary>
        public PathText Type { get; set; }

        /// <summary>Gets or sets the group of the source.</summary>
        public PathText Group { get; set; }

        /// <summary>Gets or sets how the value is read; <see langword="null"/> for a rule that only names sources.</summary>
        public ValueRules Value { get; set; }

        /// <summary>Gets or sets where the time stands.</summary>
        public DefinitionPath Time { get; set; }

        /// <summary>Gets or sets what the time is.</summary>
        public TimeForm TimeAs { get; set; }

        /// <summary>Gets or sets where the number or key of what is answered stands.</summary>
        public DefinitionPath Id { get; set; }

        /// <summary>Gets or sets what the device says of a refusal.</summary>
        public PathText Text { get; set; }

        /// <summary>Gets or sets what is answered.</summary>
        public Messages.MessageTemplate Send { get; set; }

        /// <summary>Gets or sets the paths of what is answered.</summary>
        public IReadOnlyList<DefinitionPath> SendPaths { get; set; } = Array.Empty<DefinitionPath>();

        /// <summary>Gets or sets what is taken from the message.</summary>
        public IReadOnlyList<Take> Takes { get; set; } = Array.Empty<Take>();
    }
}
