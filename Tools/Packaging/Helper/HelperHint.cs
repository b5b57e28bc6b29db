using System.Xml.Linq;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging.Helper;

/// <summary>What the values of a parameter mean, as the comment of its property says it.</summary>
internal static class HelperHint
{
    /// <summary>Writes the hint of a parameter.</summary>
    /// <param name="element">The parameter.</param>
    /// <returns>Discreet and exceptional values as XML text; empty when there are none.</returns>
    public static string Of(XElement element) =>
        Part("DISCREETS", element, "Measurement", "Discreets", "Discreet") + Part("EXCEPTIONS", element, "Interprete", "Exceptions", "Exception");

    private static string Part(string title, XElement element, params string[] path)
    {
        var items = path.Aggregate((IEnumerable<XElement>)[element], (found, name) => found.Elements().Named(name));
        var texts = items.Select(item => $"{Text(item, "Display")} = {Text(item, "Value")}");
        var joined = string.Join(", ", texts);
        return joined.Length == 0 ? string.Empty : $" | {title}: {joined}";
    }

    private static string Text(XElement item, string child)
    {
        var words = (item.Elements().Named(child).FirstOrDefault()?.Value ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new XText(string.Join(' ', words)).ToString();
    }
}
