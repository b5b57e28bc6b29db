using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>Tells whether a message is one that a definition means.</summary>
    internal static class Conditions
    {
        /// <summary>Tells whether every condition holds.</summary>
        /// <param name="match">The conditions.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <param name="head">What stands before the JSON; of the kind <see cref="JsonKind.None"/> when nothing does.</param>
        /// <returns><see langword="true"/> when they do.</returns>
        public static bool Hold(Match match, Frame frame, in JsonValue head) => Hold(match, frame, in head, true, true);

        /// <summary>Tells whether every condition on the message as a whole holds.</summary>
        /// <param name="match">The conditions.</param>
        /// <param name="frame">The message.</param>
        /// <param name="head">What stands before the JSON; of the kind <see cref="JsonKind.None"/> when nothing does.</param>
        /// <returns><see langword="true"/> when they do.</returns>
        public static bool HoldForMessage(Match match, Frame frame, in JsonValue head) => Hold(match, frame, in head, true, false);

        /// <summary>Tells whether every condition on an item holds.</summary>
        /// <param name="match">The conditions.</param>
        /// <param name="frame">The item.</param>
        /// <returns><see langword="true"/> when they do.</returns>
        public static bool HoldForItem(Match match, Frame frame) => Hold(match, frame, default(JsonValue), false, true);

        private static bool Hold(Match match, Frame frame, in JsonValue head, bool ofMessage, bool ofItem)
        {
            var conditions = match.Conditions;
            for (var index = 0; index < conditions.Length; index++)
            {
                var condition = conditions[index];
                var isAsked = condition.IsOfItem ? ofItem : ofMessage;
                if (isAsked && !(condition.Path == null ? condition.Test.Holds(in head) : Holds(condition, frame)))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool Holds(Condition condition, Frame frame)
        {
            var slot = condition.Path.Slot;
            return slot.Index < 0 ? condition.Test.Holds(JsonValue.OfText(PathValues.Text(condition.Path, frame))) : condition.Test.Holds(in frame[slot]);
        }
    }
}
