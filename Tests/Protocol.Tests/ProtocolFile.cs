using System.Xml.Linq;

namespace Skyline.DataMiner.WebSocketDriver.Protocol.Tests;

/// <summary>The Protocol.xml of this repository.</summary>
internal static class ProtocolFile
{
    private static readonly XNamespace Namespace = "http://www.skyline.be/protocol";

    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Folder, "Protocol.xml"));

    public static XElement Root { get; } = XDocument.Parse(Text, LoadOptions.SetLineInfo).Root!;

    public static IReadOnlyList<XElement> Params { get; } = All("Params", "Param");

    /// <summary>The items of a section, in the order of the file.</summary>
    public static IReadOnlyList<XElement> All(string section, string item) => Root.Elements(Namespace + section).Elements(Namespace + item).ToList();

    public static XElement One(string section, string item, int id) => All(section, item).Single(element => element.Id() == id);

    public static XElement Param(int id) => One("Params", "Param", id);

    /// <summary>Follows a path of child elements from one of the items on.</summary>
    public static IEnumerable<XElement> Descend(this XElement element, string path) =>
        path.Split('/').Aggregate<string, IEnumerable<XElement>>([element], (found, name) => found.Elements(Namespace + name));

    public static string? Value(this XElement element, string path) => element.Descend(path).SingleOrDefault()?.Value.Trim();

    public static int Id(this XElement element) => (int)element.Attribute("id")!;

    public static string Kind(this XElement param) => param.Value("Type")!;

    public static bool IsDisplayed(this XElement param) => param.Value("Display/RTDisplay") == "true";
}
