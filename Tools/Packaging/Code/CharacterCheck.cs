using System.Xml;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Checks that code can stand in the CDATA section that holds it in the package.</summary>
internal static class CharacterCheck
{
    private const string SectionEnd = "]]>";

    public static void Check(SourceFile source, ProblemList problems)
    {
        var text = source.Text;
        for (var at = text.IndexOf(SectionEnd, StringComparison.Ordinal); at >= 0; at = text.IndexOf(SectionEnd, at + 1, StringComparison.Ordinal))
        {
            var message = "']]>' would end the code inside Protocol.xml. Write it with a space, or split the string: \"]]\" + \">\".";
            problems.Add(source, at, message);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                problems.Add(source, i, $"Character U+{(int)text[i]:X4} can not stand in XML. Write it as \\u{(int)text[i]:X4}.");
            }
        }
    }
}
