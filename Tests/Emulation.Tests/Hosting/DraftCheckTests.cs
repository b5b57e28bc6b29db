using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Tests.Hosting;

/// <summary>What is told of a repository that cannot be packed: all that is wrong, and nothing that only follows from it.</summary>
public class DraftCheckTests
{
    private const string Configuration =
        "<configuration><config><add key=\"globalPackagesFolder\" value=\"packages\" /></config><packageSources><clear /><add key=\"here\" value=\"feed\" /></packageSources></configuration>";

    [Test]
    public void Load_PackageThatIsNotThere_IsToldWithoutTheErrorsThatItCauses()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "feed"));
        folder.Write("nuget.config", Configuration);
        folder.Write("Protocol.xml", "<Protocol><Name>N</Name><Version>1.0.0.1</Version><Type>virtual</Type><Params><Param id=\"2\"><Name>P</Name><Type>dummy</Type></Param></Params><QActions>"
            + "<QAction id=\"1\" name=\"Library\" encoding=\"csharp\" options=\"precompile\" />\n<QAction id=\"2\" name=\"User\" encoding=\"csharp\" triggers=\"2\" />\n<QAction id=\"3\" name=\"Other\" encoding=\"csharp\" triggers=\"2\" /></QActions></Protocol>");
        folder.Write("QActions/QAction_1/QAction_1.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Made.Up\" Version=\"1.2.3\" /></ItemGroup></Project>");
        folder.Write("QActions/QAction_1/QAction_1.cs", "public class Library : Made.Up.Something { }");
        folder.Write("QActions/QAction_2/QAction_2.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><ProjectReference Include=\"..\\QAction_1\\QAction_1.csproj\" /></ItemGroup></Project>");
        folder.Write("QActions/QAction_2/QAction_2.cs", "public class QAction { public static void Run(object protocol) { new Library().Act(); } }");
        folder.Write("QActions/QAction_3/QAction_3.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("QActions/QAction_3/QAction_3.cs", "public class QAction { public static void Run(object protocol) { missing(); } }");

        var problems = Assert.Throws<RefusalException>(() => ElementPackage.Load(ProtocolPackager.Draft(folder.Path), folder.Path))!.Problems;

        Assert.That(problems.Select(problem => problem.Message), Has.Exactly(2).Items.And.One.Contains("There is no package Made.Up 1.2.3 in here.").And.One.StartsWith("QAction 3 does not compile"));
    }
}
