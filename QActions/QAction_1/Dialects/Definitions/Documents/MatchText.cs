using System.Linq;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Says what a condition wants, as an operator reads it.</summary>
    internal static class MatchText
    {
        /// <summary>Says what a test wants.</summary>
        /// <param name="test">The test, without mistakes.</param>
        /// <returns>What stands behind its path, such as <c>= auth_ok</c>.</returns>
        public static string Of(DocumentNode test)
        {
            if (test.Items != null)
            {
                return test.Items.All(item => item.Members == null && item.Items == null)
                    ? "= " + string.Join(" or ", test.Items.Select(Scalar))
                    : string.Join(" or ", test.Items.Select(Of));
            }

            return test.Members == null ? "= " + Scalar(test) : Named(test.Members[0]);
        }

        private static string Named(DocumentNode test)
        {
            switch (test.Name)
            {
                case "exists":
                    return test.Value.Kind == JsonKind.True ? "exists" : "does not exist";
                case "starts":
                    return "starts with " + Scalar(test);
                default:
                    return "not " + Of(test);
            }
        }

        private static string Scalar(DocumentNode node) => node.Value.AsText() ?? node.Value.AsJson();
    }
}
