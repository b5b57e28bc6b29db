using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>Reads the state of a source.</summary>
    internal sealed class StateReader
    {
        private readonly Rule rule;
        private readonly KeyRules keys;

        /// <summary>Initializes a new instance of the <see cref="StateReader"/> class.</summary>
        /// <param name="rule">The rule.</param>
        /// <param name="keys">What keys look like.</param>
        public StateReader(Rule rule, KeyRules keys)
        {
            this.rule = rule;
            this.keys = keys;
        }

        /// <summary>Reads a state.</summary>
        /// <param name="frame">The item, or the message.</param>
        /// <param name="fault">What is missing or wrong; <see langword="null"/> when nothing is.</param>
        /// <returns>The message; <see langword="null"/> when something is.</returns>
        public Message Read(Frame frame, out string fault)
        {
            var address = SourceAddress.Read(rule, keys, frame, out fault);
            if (address == null)
            {
                return null;
            }

            var value = rule.Value == null ? null : Value(frame, out fault);
            if (fault != null)
            {
                return null;
            }

            var maker = new SourceMessageMaker
            {
                Value = value,
                Name = PathValues.Shown(rule.Name, frame),
                Type = PathValues.Shown(rule.Type, frame),
                Group = PathValues.Shown(rule.Group, frame),
                Time = rule.Time == null || rule.Time.Slot.Index < 0 ? null : MessageTimes.Read(in frame[rule.Time.Slot], rule.TimeAs),
            };
            return address.Make(maker, out fault);
        }

        private SourceValue Value(Frame frame, out string fault)
        {
            var rules = rule.Value;
            for (var index = 0; index < rules.Paths.Length; index++)
            {
                var path = rules.Paths[index];
                if (PathValues.Exists(path, frame))
                {
                    var raw = path.Slot.Index < 0 ? JsonValue.OfText(PathValues.Text(path, frame)) : frame[path.Slot];
                    return Read(in raw, frame, out fault);
                }
            }

            fault = "no value at " + string.Join(" or ", rules.Paths.Select((path, index) => index < rules.Paths.Length - 1 ? path.Text : path.Missed));
            return null;
        }

        private SourceValue Read(in JsonValue raw, Frame frame, out string fault)
        {
            var divide = rule.Value.Divide;
            var divisor = divide == null ? default(JsonValue) : divide.Slot.Index < 0 ? JsonValue.OfText(PathValues.Text(divide, frame)) : frame[divide.Slot];
            var unit = raw.Kind == JsonKind.Number || raw.Kind == JsonKind.Text ? PathValues.Shown(rule.Unit, frame) : null;
            return ValueReader.Read(in raw, rule.Value, in divisor, unit, rule.Unit != null, out fault);
        }
    }
}
