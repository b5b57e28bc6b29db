using System.Security.Cryptography;
using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests;

internal sealed class ProtocolPackagerTests
{
    private const string Json = "<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.3\" />";

    private static readonly string[] JsonFrameworks = ["net20", "net45", "net6.0", "netstandard2.0"];
    private static readonly string[] Layout =
        ["Description.txt", "Protocol/Protocol.xml", "Assemblies/newtonsoft.json/13.0.3/lib/net45/Newtonsoft.Json.dll"];

    [Test]
    public void Pack_OneQActionWithPackage_HoldsDescriptionProtocolAndAssembly()
    {
        using var repository = new TemporaryRepository().QAction(1, references: Json);
        repository.Packages.Add("Newtonsoft.Json", "13.0.3", JsonFrameworks);

        var result = repository.Pack();

        var package = new PackedProtocol(result.Path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Path.GetFileName(result.Path), Is.EqualTo("Sample 1.0.0.1.dmprotocol"));
            Assert.That(package.Names, Is.EqualTo(Layout));
            Assert.That(result.Entries.Select(entry => entry.Name), Is.EqualTo(Layout));
            Assert.That(package.Text("Description.txt"), Is.EqualTo("Protocol Name: Sample\nProtocol Version: 1.0.0.1\n"));
            Assert.That(package.Text(Layout[2]), Is.EqualTo("Newtonsoft.Json 13.0.3 for net45"));
            Assert.That(package.Code(1).Trim(), Is.EqualTo(TemporaryRepository.EntryCode.Trim()));
            Assert.That(result.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(result.Path)))));
        }
    }

    [Test]
    public void Pack_AgainWithOtherFileTimes_GivesTheSameBytes()
    {
        using var repository = new TemporaryRepository().QAction(1, references: Json).QAction(2).File("QActions/QAction_2/More.cs", "class More { }\n");
        repository.Packages.Add("Newtonsoft.Json", "13.0.3", JsonFrameworks);
        var first = File.ReadAllBytes(repository.Pack().Path);

        foreach (var file in Directory.EnumerateFiles(repository.Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        Assert.That(File.ReadAllBytes(repository.Pack().Path), Is.EqualTo(first));
    }

    [Test]
    public void Pack_SeveralThingsWrong_TellsAllInOrderOfFileAndLine()
    {
        using var repository = new TemporaryRepository()
            .QAction(1, "class A { }\nclass B\n")
            .QAction(2, "public class QAction\n{\n    public void Run()\n    {\n        string s = \"]]>\";\n    }\n}\n");

        var problems = repository.Refuse();

        var places = problems.Select(problem => $"{problem.File}({problem.Line})").Distinct();
        Assert.That(places, Is.EqualTo(new[]
        {
            "QActions/QAction_1/QAction_1.cs(1)",
            "QActions/QAction_1/QAction_1.cs(2)",
            "QActions/QAction_2/QAction_2.cs(5)",
        }));
    }

    [Test]
    public void Pack_Refused_WritesNoPackage()
    {
        using var repository = new TemporaryRepository().QAction(1, "class");

        repository.Refuse();

        Assert.That(Directory.Exists(repository.Output), Is.False);
    }

    [Test]
    public void Pack_QActionInAnotherLanguage_KeepsItsCode()
    {
        const string Script = "<QActions><QAction id=\"1\" encoding=\"jscript\" triggers=\"1\">id:1 = 2;</QAction></QActions>";
        using var repository = new TemporaryRepository().Protocol(Script);

        Assert.That(repository.PackAndRead().ProtocolText, Does.Contain(Script));
    }
}
