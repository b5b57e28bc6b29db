using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConnectorEmulator.Packaging;

namespace Skyline.DataMiner.WebSocketDriver.Protocol.Tests;

/// <summary>The file itself, and what is made from it.</summary>
public partial class FileTests
{
    private static readonly List<string> Comments = ProtocolFile.Root.Document!.DescendantNodes().OfType<XComment>().Select(comment => comment.Value.Trim()).ToList();

    [Test]
    public void Comments_AreTheLicenceAndSuppressions()
    {
        Assert.That(Comments.Count(comment => !Suppression().IsMatch(comment)), Is.EqualTo(1));
        Assert.That(Comments[0], Does.Contain("SPDX-License-Identifier: MIT"));
    }

    [Test]
    public void Suppressions_HaveAReasonAndAnEnd()
    {
        var open = new Stack<string>();
        foreach (var match in Comments.Select(comment => Suppression().Match(comment)).Where(match => match.Success))
        {
            if (match.Groups["end"].Value == "/")
            {
                Assert.That(open.Pop(), Is.EqualTo(match.Groups["check"].Value));
            }
            else
            {
                Assert.That(match.Groups["reason"].Value, Has.Length.GreaterThan(20), match.Value);
                open.Push(match.Groups["check"].Value);
            }
        }

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Indentation_IsTabs()
    {
        var lines = ProtocolFile.Text.Split('\n');

        Assert.That(lines.Where(line => line.StartsWith(' ')), Is.Empty);
        Assert.That(lines.Where(line => line.EndsWith(' ') || line.EndsWith('\t')), Is.Empty);
    }

    [Test]
    public void Helper_IsUpToDate()
    {
        var helper = File.ReadAllText(Path.Combine(Repository.Folder, "QActions", "QAction_Helper", "QAction_Helper.cs"));

        Assert.That(
            helper.ReplaceLineEndings("\n"),
            Is.EqualTo(ParameterHelper.Generate(ProtocolFile.Text)),
            "run: dotnet run --project Tools/Emulator -- helper");
    }

    [Test]
    public void Solution_ListsTheProtocolAndEveryQAction()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Folder, "Skyline.DataMiner.WebSocketDriver.sln"));

        Assert.That(solution, Does.Contain("\"Solution Items\"").And.Contain("Protocol.xml = Protocol.xml"));
        foreach (var action in ProtocolFile.All("QActions", "QAction"))
        {
            Assert.That(solution, Does.Contain($"QActions\\QAction_{action.Id()}\\QAction_{action.Id()}.csproj"));
            var project = File.ReadAllText(Path.Combine(Repository.Folder, "QActions", $"QAction_{action.Id()}", $"QAction_{action.Id()}.csproj"));
            Assert.That(project, Does.Contain($"DisLinkId=\"{action.Id()}\""));
            Assert.That(project, Does.Contain("Skyline.DataMiner.Utils.SecureCoding.Analyzers"));
        }
    }

    [GeneratedRegex(@"^(?<end>/?)SuppressValidator (?<check>[\d.]+)( (?<reason>.+))?$")]
    private static partial Regex Suppression();
}
