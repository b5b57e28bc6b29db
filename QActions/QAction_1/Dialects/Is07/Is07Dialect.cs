using System;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Presets;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>
    /// AMWA NMOS IS-07 v1.0 over WebSocket. What is said to a sender is a definition (AMWA IS-07, Transport - WebSocket, "Heartbeats" and "Subscriptions strategy"). A reader of its own reads what a
    /// sender says: it knows the types of events, and costs less than rules do.
    /// </summary>
    internal sealed class Is07Dialect : IDialect
    {
        private const string Said = @"{
  ""name"": """ + PresetList.BuiltIn + @""",
  ""keys"": { ""form"": ""uuid"" },
  ""heartbeat"": {
    ""send"": { ""command"": ""health"", ""timestamp"": ""{time.tai}"" },
    ""reply"": { ""$.message_type"": ""health"" }, ""echo"": ""$.timing.origin_timestamp"" },
  ""subscribe"": { ""list"": ""all"", ""send"": { ""command"": ""subscription"", ""sources"": ""{keys}"" } },
  ""read"": [] }";

        /// <summary>Initializes a new instance of the <see cref="Is07Dialect"/> class.</summary>
        public Is07Dialect()
        {
            if (!DefinitionReader.TryRead(Said, out var definition, out var mistake))
            {
                throw new InvalidOperationException(mistake);
            }

            definition.SendsJustWhatIsAsked = true;

            // Each of them has a pair of its own: neither takes the place of the other.
            definition.Pace = null;

            // A reply may wait behind many states, and the clock of the sender may be another one, or a coarse one.
            definition.Heartbeat.LongerWhileHeard = 3;
            definition.Heartbeat.IsEchoExact = false;
            Definition = definition;
        }

        /// <inheritdoc />
        public Definition Definition { get; }

        /// <inheritdoc />
        public MessageReading Read(string text) => Is07MessageReader.Read(text);
    }
}
