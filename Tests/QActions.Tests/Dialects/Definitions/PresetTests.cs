using System.IO;
using System.Text.Json;
using System.Xml.Linq;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Presets;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>The presets are constants, because a package holds no files. This keeps them equal to the files that are reviewed and tried.</summary>
public class PresetTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Packed = Path.Combine(Root, "QActions", "QAction_1", "Dialects", "Definitions", "Presets", "PresetList.cs");

    private static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(Root, "Tests", "Presets"), "*.json")
        .Where(file => !file.EndsWith(".script.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Test]
    public void List_HoldsTheFiles() => Assert.That(
        File.ReadAllText(Packed), Is.EqualTo(Pack()), "Run: dotnet test Tests/QActions.Tests --filter Name=WriteList");

    [Test]
    [Explicit("Writes the constants after a file of Tests/Presets changed.")]
    public void WriteList() => File.WriteAllText(Packed, Pack());

    [Test]
    public void Page_OffersThePresetsInTheirOrder()
    {
        XNamespace space = "http://www.skyline.be/protocol";
        var offered = XDocument.Load(Path.Combine(Root, "Protocol.xml")).Descendants(space + "Param")
            .Where(param => (string)param.Attribute("id") is "211" or "261")
            .Select(param => param.Descendants(space + "Discreet").Select(discreet => discreet.Element(space + "Value")!.Value + " " + discreet.Element(space + "Display")!.Value));
        var expected = PresetList.All.Select((preset, index) => index + 1 + " " + preset.Name).Prepend("0 " + PresetList.BuiltIn);

        Assert.That(offered, Is.All.EqualTo(expected).And.Exactly(2).Items);
    }

    [Test]
    public void Preset_IsADefinitionWithItsName([ValueSource(nameof(Numbers))] int number)
    {
        var preset = PresetList.All[number];

        Assert.That(DefinitionReader.TryRead(preset.Text, out var definition, out var mistake), Is.True, mistake);
        Assert.That(definition.Name, Is.EqualTo(preset.Name));
    }

    private static IEnumerable<int> Numbers() => Enumerable.Range(0, PresetList.All.Count);

    private static string Pack()
    {
        var presets = Files.Select(file => File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd()).Select(text =>
            "            new Preset(\n                " + Quoted(JsonDocument.Parse(text).RootElement.GetProperty("name").GetString()!) + ",\n                " + Quoted(text) + "),\n");
        return """
            using System.Collections.Generic;

            namespace Skyline.Protocol.Dialects.Definitions.Presets
            {
                /// <summary>The definitions that come with the connector. Made from the files of Tests/Presets by a test; do not edit.</summary>
                internal static class PresetList
                {
                    /// <summary>What stands for no definition.</summary>
                    public const string BuiltIn = "IS-07 (built-in)";

                    /// <summary>Gets the presets, in the order of the page.</summary>
                    public static IReadOnlyList<Preset> All { get; } = new[]
                    {

            """.ReplaceLineEndings("\n") + string.Concat(presets) + "        };\n    }\n}\n";
    }

    private static string Quoted(string text) => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Protocol.xml")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
