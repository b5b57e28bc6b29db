using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Types what an operator entered for a command, where nothing but the entry tells whether a device wants 5 or "5".</summary>
    internal static class EnteredValue
    {
        /// <summary>Gives an entry its type.</summary>
        /// <param name="entered">The entry; may be <see langword="null"/>.</param>
        /// <param name="isOptional">Whether an empty one counts as none.</param>
        /// <returns>A number, true or false when the entry is just that as JSON writes it; a text otherwise.</returns>
        public static TemplateValue Typed(string entered, bool isOptional)
        {
            if (string.IsNullOrEmpty(entered))
            {
                return TemplateValue.Text(isOptional ? null : string.Empty);
            }

            return IsTyped(entered) ? TemplateValue.Json(entered) : TemplateValue.Text(entered);
        }

        private static bool IsTyped(string entered)
        {
            if (entered == "true" || entered == "false")
            {
                return true;
            }

            var first = entered[0];
            var last = entered[entered.Length - 1];
            if ((first != '-' && !IsDigit(first)) || !IsDigit(last))
            {
                return false;
            }

            try
            {
                return new JsonWalker(entered).ReadValue().Kind == JsonKind.Number;
            }
            catch (JsonFaultException)
            {
                return false;
            }
        }

        private static bool IsDigit(char character) => character >= '0' && character <= '9';
    }
}
