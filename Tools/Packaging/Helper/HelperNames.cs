using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectorEmulator.Packaging.Helper;

/// <summary>
/// The names that DataMiner Integration Studio gives parameters in code. What it does with blanks and keywords was read off public helpers ("Csv Content" is
/// csvContent, "JobStatisticsBuffered Data" is jobstatisticsbufferedData, the type fixed is _fixed).
/// </summary>
internal static class HelperNames
{
    private static readonly char[] WordEnds = [' ', '-', '.'];

    // Members that every row or protocol object has already.
    private static readonly HashSet<string> Taken =
        new(StringComparer.OrdinalIgnoreCase) { "dataminerid", "elementid", "elementname", "userinfo", "columns", "index", "key", "columncount" };

    /// <summary>Gives the name in code of a parameter, without the suffixes of its type and id.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The first word in lower case, the others with a capital, and nothing that an identifier cannot hold; empty when nothing is left.</returns>
    public static string Camel(string name)
    {
        var words = name.Split(WordEnds);
#pragma warning disable CA1308 // The rule of the names: the first word in lower case.
        var joined = words[0].ToLowerInvariant() + string.Concat(words.Skip(1).Select(Pascal));
#pragma warning restore CA1308
        return Identifier(joined);
    }

    /// <summary>Makes the first letter a capital, as properties and classes have it.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name with a capital.</returns>
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Leaves out what an identifier cannot hold; what is then a keyword or starts with a digit gets an underscore in front.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier; empty when nothing is left.</returns>
    public static string Identifier(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text.Where(SyntaxFacts.IsIdentifierPartCharacter))
        {
            kept.Append(character);
        }

        var identifier = kept.ToString();
        var isFree = SyntaxFacts.IsValidIdentifier(identifier) && SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None;
        return identifier.Length == 0 || isFree ? identifier : "_" + identifier;
    }

    /// <summary>Tells whether rows or protocol objects have a member of that name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True when they have.</returns>
    public static bool IsTaken(string name) => Taken.Contains(name);

    /// <summary>Appends an id.</summary>
    /// <param name="name">The name.</param>
    /// <param name="id">The parameter's id.</param>
    /// <returns>The name with its id.</returns>
    public static string WithId(string name, int id) => string.Create(CultureInfo.InvariantCulture, $"{name}_{id}");
}
