using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>When an item of a project counts. A package is for an agent, so the project is read as it is for the vendor's API.</summary>
internal static partial class ProjectCondition
{
    private const string TargetApi = "Vendor";

    /// <summary>Tells whether the element and its parents count for an agent.</summary>
    /// <param name="element">The element.</param>
    /// <param name="file">Name to use in a problem.</param>
    /// <param name="problems">Takes a condition that is not understood.</param>
    /// <returns>Whether it counts, and whether it does so only under a condition.</returns>
    public static (bool Counts, bool IsConditional) Evaluate(XElement element, string file, ProblemList problems)
    {
        var conditions = element.AncestorsAndSelf().Select(e => e.Attribute("Condition")).OfType<XAttribute>().ToList();
        var counts = true;
        foreach (var condition in conditions)
        {
            counts &= Holds(condition, file, problems);
        }

        return (counts, conditions.Count > 0);
    }

    private static bool Holds(XAttribute condition, string file, ProblemList problems)
    {
        if (Comparison().Match(condition.Value) is { Success: true } match)
        {
            var isSame = match.Groups["value"].Value.Equals(TargetApi, StringComparison.OrdinalIgnoreCase);
            return isSame == (match.Groups["operator"].Value == "==");
        }

        var message = $"The condition {condition.Value} is not understood. Compare $(DataMinerApi) with 'Vendor' or 'Contracts', or do without it.";
        problems.Add(file, condition, message);
        return false;
    }

    [GeneratedRegex(@"^\s*'\$\(DataMinerApi\)'\s*(?<operator>==|!=)\s*'(?<value>Vendor|Contracts)'\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Comparison();
}
