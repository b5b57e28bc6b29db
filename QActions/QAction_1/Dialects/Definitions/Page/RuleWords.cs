using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Page
{
    /// <summary>What rules are called on pages: as definitions write them.</summary>
    internal static class RuleWords
    {
        /// <summary>Gives the word for a kind.</summary>
        /// <param name="kind">The kind.</param>
        /// <returns>The word that a definition writes.</returns>
        public static string Of(RuleKind kind)
        {
            switch (kind)
            {
                case RuleKind.State:
                    return "state";
                case RuleKind.Gone:
                    return "gone";
                case RuleKind.Reboot:
                    return "reboot";
                case RuleKind.Accepted:
                    return "accepted";
                case RuleKind.Refused:
                    return "refused";
                case RuleKind.Alias:
                    return "alias";
                case RuleKind.Answer:
                    return "answer";
                default:
                    return "nothing";
            }
        }
    }
}
