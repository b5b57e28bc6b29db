using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Values
{
    /// <summary>Reads the value of a state.</summary>
    internal static class ValueReader
    {
        /// <summary>Reads a value.</summary>
        /// <param name="raw">The value as received, not none.</param>
        /// <param name="rules">How it is read.</param>
        /// <param name="divisor">What a number is divided by; null, or of the kind <see cref="JsonKind.None"/>, when there is nothing.</param>
        /// <param name="unit">The unit that the message gives; <see langword="null"/> for none.</param>
        /// <param name="keepsUnit">Whether a unit that was sent before holds for a number without one.</param>
        /// <param name="fault">What is wrong with it, in a few words; <see langword="null"/> when nothing is.</param>
        /// <returns>The value; <see langword="null"/> when something is wrong.</returns>
        public static SourceValue Read(in JsonValue raw, ValueRules rules, in JsonValue divisor, string unit, bool keepsUnit, out string fault)
        {
            fault = null;
            switch (raw.Kind)
            {
                case JsonKind.True:
                    return Map(new SourceValue("true", 1), rules, "true", null);
                case JsonKind.False:
                    return Map(new SourceValue("false", 0), rules, "false", null);
                case JsonKind.Null:
                    return Map(new SourceValue(string.Empty, null), rules, "null", string.Empty);
                case JsonKind.Structure:
                    return new SourceValue(DisplayText.Clean(ScalarText.CompactJson(in raw)), null);
                case JsonKind.Number:
                    return Number(raw.AsNumber().Value, rules, in divisor, unit, keepsUnit, HasNames(rules) ? raw.AsNumberText() : null, HasNames(rules) ? raw.AsJson() : null, out fault);
                default:
                    return Text(raw.AsText(), rules, in divisor, unit, keepsUnit, out fault);
            }
        }

        private static SourceValue Text(string text, ValueRules rules, in JsonValue divisor, string unit, bool keepsUnit, out string fault)
        {
            fault = null;
            ExactNumber number;
            if (rules.Form == ValueForm.Number && NumberText.TryRead(text, out number))
            {
                return Number(number, rules, in divisor, unit, keepsUnit, text, HasNames(rules) ? number.ToString() : null, out fault);
            }

            if (rules.Form == ValueForm.Quantity && NumberText.TryReadQuantity(text, out number, out var sentUnit))
            {
                return Number(number, rules, in divisor, sentUnit.Length == 0 ? unit : sentUnit, keepsUnit, text, HasNames(rules) ? number.ToString() : null, out fault);
            }

            return Map(new SourceValue(DisplayText.Clean(text), null), rules, text, null);
        }

        private static SourceValue Number(
            ExactNumber number, ValueRules rules, in JsonValue divisor, string unit, bool keepsUnit, string sent, string sentOtherwise, out string fault)
        {
            fault = null;
            var scaled = rules.Factor.HasValue ? number.Times(rules.Factor.Value) : number;
            if (rules.Divide != null && !TryDivide(ref scaled, in divisor))
            {
                fault = "what stands at " + rules.Divide + " is not a number other than 0 to divide by";
                return null;
            }

            // Only finite numbers go on: -Infinity in a cell is the mark with which SLProtocol clears it.
            if (!scaled.TryGetDouble(out var nearest))
            {
                fault = "the value is beyond ±1.8E308";
                return null;
            }

            var text = nearest.Equals(0) ? "0" : scaled.ToString();
            var value = string.IsNullOrEmpty(unit)
                ? new SourceValue(text, nearest, null, keepsUnit)
                : new SourceValue(DisplayText.Clean(text + " " + unit), nearest, unit);
            return Map(value, rules, sent, sentOtherwise);
        }

        private static bool TryDivide(ref ExactNumber number, in JsonValue divisor)
        {
            if (divisor.Kind == JsonKind.None || divisor.Kind == JsonKind.Null)
            {
                return true;
            }

            var by = divisor.AsNumber() ?? (divisor.Kind == JsonKind.Text && NumberText.TryRead(divisor.AsText(), out var written) ? written : default(ExactNumber));
            if (by.IsZero)
            {
                return false;
            }

            number = number.DividedBy(by);
            return true;
        }

        /// <summary>A value that the definition names is what it says, without the unit of a number.</summary>
        private static SourceValue Map(SourceValue value, ValueRules rules, string sent, string sentOtherwise)
        {
            if (!HasNames(rules))
            {
                return value;
            }

            var number = 0d;
            var text = string.Empty;
            var hasNumber = rules.Numbers != null && TryFind(rules.Numbers, sent, sentOtherwise, out number);
            var hasText = rules.Texts != null && TryFind(rules.Texts, sent, sentOtherwise, out text);
            return hasNumber || hasText
                ? new SourceValue(
                    hasText ? DisplayText.Clean(text) : value.Text, hasNumber ? number : value.Number, hasText ? null : value.Unit, !hasText && value.KeepsUnit)
                : value;
        }

        private static bool HasNames(ValueRules rules) => rules.Numbers != null || rules.Texts != null;

        private static bool TryFind<T>(IReadOnlyDictionary<string, T> map, string sent, string sentOtherwise, out T found) =>
            map.TryGetValue(sent, out found) || (sentOtherwise != null && map.TryGetValue(sentOtherwise, out found));
    }
}
