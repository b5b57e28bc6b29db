using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads how keys are subscribed to, or given up.</summary>
    internal static class AskReader
    {
        /// <summary>Which keys a subscription can name.</summary>
        public static readonly IReadOnlyList<AskList> Subscribe = new[] { AskList.All, AskList.New, AskList.One };

        /// <summary>Which keys the end of a subscription can name.</summary>
        public static readonly IReadOnlyList<AskList> Unsubscribe = new[] { AskList.Gone, AskList.One };

        private const int MostKeys = 1000000;

        private static readonly Dictionary<AskList, string> Words = new Dictionary<AskList, string>
        {
            [AskList.All] = "all",
            [AskList.New] = "new",
            [AskList.Gone] = "gone",
            [AskList.One] = "one",
        };

        /// <summary>Reads it.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <param name="context">What the definition has.</param>
        /// <param name="keys">What keys look like.</param>
        /// <param name="lists">Which keys it can name.</param>
        /// <returns>It; <see langword="null"/> for none.</returns>
        public static Ask Read(DocumentNode node, ReaderContext context, KeyRules keys, IReadOnlyList<AskList> lists)
        {
            if (node == null)
            {
                return null;
            }

            var members = new Members(context.Mistakes, node, "'" + node.Name + "'", "list", "send", "most");
            members.Need("list");
            var list = members.Word("list", lists.ToDictionary(each => Words[each]));
            var message = context.Message(members.Need("send"), list == AskList.One ? TemplateUse.OneKey : TemplateUse.SeveralKeys);
            if (message != null && keys.Separator == null && message.Placeholders.Any(placeholder => placeholder.Kind == PlaceholderKind.KeyPart || placeholder.Kind == PlaceholderKind.KeyParts))
            {
                context.Mistakes.Add(members.Find("send").Mistake("parts of a key need \"keys\": { \"separator\": ... }, the character between them"));
            }

            return new Ask(list, message, (int?)Most(members, list));
        }

        private static double? Most(Members members, AskList list)
        {
            var most = members.Number("most", 1, MostKeys);
            if (most != null && list != AskList.New && list != AskList.Gone)
            {
                throw members.Find("most").Mistake("is only of use with \"list\": \"new\" or \"gone\"");
            }

            return most == null || most == (int)most ? most : throw members.Find("most").Mistake("must be a whole number");
        }
    }
}
