using ConnectorEmulator.Packaging.Packages;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Tests.Fixtures;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Tests.Packages;

internal sealed class PackageResolverTests
{
    private static readonly string[] OnlyStandard = ["netstandard2.0"];

    [TestCase(new[] { "net20", "net45", "netstandard2.0", "net6.0" }, "net45")]
    [TestCase(new[] { "netstandard1.3", "netstandard2.0", "net8.0" }, "netstandard2.0")]
    [TestCase(new[] { "net462", "net48", "net481" }, "net48")]
    public void Resolve_SeveralLibraries_TakesTheNearestForAnAgent(string[] frameworks, string expected)
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path).Add("A", "1.0.0", frameworks);

        Assert.That(Resolve(store, "A 1.0.0"), Is.EqualTo(new[] { $"a\\1.0.0\\lib\\{expected}\\A.dll" }));
    }

    [Test]
    public void Resolve_Dependencies_ComeInOrderOfTheirNames()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path)
            .Add("Main", "1.0.0", OnlyStandard, Depends("<group targetFramework=\"net45\"><dependency id=\"Indirect\" version=\"2.0.0\" /></group>"))
            .Add("Indirect", "2.0.0", OnlyStandard);

        Assert.That(Resolve(store, "Main 1.0.0"), Is.EqualTo(new[]
        {
            @"indirect\2.0.0\lib\netstandard2.0\Indirect.dll", @"main\1.0.0\lib\netstandard2.0\Main.dll",
        }));
    }

    [Test]
    public void Resolve_DependenciesOfOtherFrameworks_AreNotTaken()
    {
        using var folder = new TemporaryFolder();
        const string Groups =
            "<group targetFramework=\"net45\" />"
            + "<group targetFramework=\"netstandard2.0\"><dependency id=\"Absent\" version=\"1.0.0\" /></group>";
        var store = new PackageStore(folder.Path).Add("Main", "1.0.0", OnlyStandard, Depends(Groups));

        Assert.That(Resolve(store, "Main 1.0.0"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Resolve_TwoVersionsAsked_TakesTheHigher()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path)
            .Add("A", "1.0.0", OnlyStandard, Depends("<dependency id=\"Shared\" version=\"1.0.0\" />"))
            .Add("B", "1.0.0", OnlyStandard, Depends("<dependency id=\"Shared\" version=\"[2.0.0, 3.0.0)\" />"))
            .Add("Shared", "1.0.0", OnlyStandard, Depends("<dependency id=\"OnlyOfTheOld\" version=\"1.0.0\" />"))
            .Add("OnlyOfTheOld", "1.0.0", OnlyStandard)
            .Add("Shared", "2.0.0", OnlyStandard);

        Assert.That(Resolve(store, "A 1.0.0", "B 1.0.0"), Is.EqualTo(new[]
        {
            @"a\1.0.0\lib\netstandard2.0\A.dll", @"b\1.0.0\lib\netstandard2.0\B.dll", @"shared\2.0.0\lib\netstandard2.0\Shared.dll",
            @"shared\1.0.0\lib\netstandard2.0\", @"onlyoftheold\1.0.0\lib\netstandard2.0\",
        }), "what was built against the old version finds it in its folder");
    }

    [Test]
    public void Resolve_OlderVersionThatIsNotThere_IsDownloadedOrNoted()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path)
            .Add("A", "1.0.0", OnlyStandard, Depends("<dependency id=\"Shared\" version=\"1.0.0\" /><dependency id=\"Other\" version=\"1.0.0\" />"))
            .Add("Shared", "2.0.0", OnlyStandard)
            .Add("Other", "2.0.0", OnlyStandard);
        var problems = new ProblemList();
        var resolver = new PackageResolver(store.Folder, _ => [], (_, asked) =>
        {
            Assert.That(asked.Select(item => $"{item.Id} {item.Version}"), Is.EqualTo(new[] { "Shared 1.0.0", "Other 1.0.0" }));
            store.Add("Shared", "1.0.0", OnlyStandard);
        });

        var imports = resolver.Resolve(Project("A 1.0.0", "Shared 2.0.0", "Other 2.0.0"), problems).Select(assembly => assembly.DllImport);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(imports.Last(), Is.EqualTo(@"shared\1.0.0\lib\netstandard2.0\"));
            Assert.That(problems.All, Is.Empty);
            Assert.That(problems.Notes.Single().Message, Does.StartWith("Other 1.0.0, which a package was built against, is not on this machine, and not packed"));
        }
    }

    [Test]
    public void Resolve_PackagesThatStandForAnAgent_AreImportedFromWhereItHasThem()
    {
        using var folder = new TemporaryFolder();
        const string Needs = "<dependency id=\"Skyline.DataMiner.Dev.Protocol\" version=\"10.4.0\" /><dependency id=\"Skyline.DataMiner.Files.Made.Up\" version=\"10.4.0\" /><dependency id=\"Skyline.DataMiner.Files.SLNetTypes\" version=\"10.4.0\" />";
        var store = new PackageStore(folder.Path)
            .Add("A", "1.0.0", OnlyStandard, Depends(Needs))
            .Add("Skyline.DataMiner.Files.Made.Up", "10.4.0", OnlyStandard)
            .Add("Skyline.DataMiner.Files.SLNetTypes", "10.4.0", OnlyStandard)
            .Add("Skyline.DataMiner.Dev.Utils.Made.Up.Solution", "1.0.0", OnlyStandard)
            .Add("Skyline.DataMiner.Core.SRM", "1.0.0", OnlyStandard, Depends("<dependency id=\"Absent\" version=\"1.0.0\" />"));
        File.Move(
            Path.Combine(folder.Path, "skyline.dataminer.files.slnettypes", "10.4.0", "lib", "netstandard2.0", "Skyline.DataMiner.Files.SLNetTypes.dll"),
            Path.Combine(folder.Path, "skyline.dataminer.files.slnettypes", "10.4.0", "lib", "netstandard2.0", "SLNetTypes.dll"));

        Assert.That(Resolve(store, "A 1.0.0", "Skyline.DataMiner.Dev.Utils.Made.Up.Solution 1.0.0", "Skyline.DataMiner.Core.SRM 1.0.0"), Is.EqualTo(new[]
        {
            @"a\1.0.0\lib\netstandard2.0\A.dll", @"SRM\SLSRMLibrary.dll", @"SolutionLibraries\Made.Up.Solution\Skyline.DataMiner.Dev.Utils.Made.Up.Solution.dll", "Skyline.DataMiner.Files.Made.Up.dll",
        }));
    }

    [Test]
    public void Resolve_AssembliesOfTheFramework_AreImportedByName()
    {
        using var folder = new TemporaryFolder();
        const string Framework = "<frameworkAssemblies><frameworkAssembly assemblyName=\"System.Net.Http\" targetFramework=\".NETFramework4.5\" /><frameworkAssembly assemblyName=\"System\" targetFramework=\".NETFramework4.5\" />"
            + "<frameworkAssembly assemblyName=\"System.Runtime\" targetFramework=\".NETFramework4.0\" /></frameworkAssemblies>";
        var store = new PackageStore(folder.Path).Add("A", "1.0.0", ["net45"], Framework);

        Assert.That(Resolve(store, "A 1.0.0"), Is.EqualTo(new[] { "System.Net.Http.dll", @"a\1.0.0\lib\net45\A.dll" }));
    }

    [Test]
    public void Resolve_VersionInTheProject_Wins()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path)
            .Add("A", "1.0.0", [], Depends("<dependency id=\"Shared\" version=\"2.0.0\" />"))
            .Add("Shared", "1.0.0", OnlyStandard);

        Assert.That(Resolve(store, "A 1.0.0", "Shared 1.0.0"), Is.EqualTo(new[] { @"shared\1.0.0\lib\netstandard2.0\Shared.dll" }));
    }

    [Test]
    public void Resolve_DevelopmentDependency_IsLeftOut()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path).Add("A", "1.0.0", OnlyStandard, "<developmentDependency>true</developmentDependency>");

        Assert.That(Resolve(store, "A 1.0.0"), Is.Empty);
    }

    [Test]
    public void Resolve_MissingPackage_IsRestored()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path);
        var restored = new List<string>();
        var resolver = new PackageResolver(store.Folder, project =>
        {
            restored.Add(project.File);
            store.Add("A", "1.0.0", OnlyStandard);
            return [];
        });

        var assemblies = resolver.Resolve(Project("A 1.0.0"), new ProblemList());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(assemblies, Has.Count.EqualTo(1));
            Assert.That(restored, Is.EqualTo(new[] { "QAction_1.csproj" }));
        }
    }

    [Test]
    public void Resolve_RestoreFails_IsRefusedWithItsWords()
    {
        using var folder = new TemporaryFolder();

        var problem = Refuse(new PackageResolver(new PackageStore(folder.Path).Folder, _ => ["There is no package A in this feed."]), "A 1.0.0");

        Assert.That(problem, Is.EqualTo("QAction_1.csproj(11): Its packages could not be restored. There is no package A 1.0.0 in this feed. Name a source that has what is missing in a nuget.config beside the solution, then pack again."));
    }

    [Test]
    public void Resolve_RestoreFailsForSeveralProjects_IsToldOnceWithAllOfThem()
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        var resolver = new PackageResolver(new PackageStore(folder.Path).Folder, _ => ["There is no package B in this feed.", "There is no package A in this feed."]);
        foreach (var file in new[] { "QAction_1.csproj", "QAction_2.csproj", "QAction_30.csproj" })
        {
            resolver.Resolve(Project() with { File = file, Packages = [Reference("A 1.0.0") with { Line = 12 }, Reference("B 1.0.0") with { Line = 13 }] }, problems);
        }

        resolver.TellFailures(problems);

        Assert.That(problems.All.Select(problem => (problem.Line, problem.Message[^40..])), Is.EqualTo(new[]
        {
            (12, "again. QAction_2, QAction_30 need the same."[^40..]), (13, "again. QAction_2, QAction_30 need the same."[^40..]),
        }));
    }

    [Test]
    public void Resolve_DependencyThatOnlyAnAgentNeeds_IsRefusedByName()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path).Add("A", "1.0.0", [], Depends("<dependency id=\"B\" version=\"2.0.0\" />"));

        var problem = Refuse(new PackageResolver(store.Folder, _ => []), "A 1.0.0");

        Assert.That(problem, Does.StartWith("QAction_1.csproj(11): Package B 2.0.0, which A needs on an agent, is not on this machine."));
    }

    [Test]
    public void Resolve_NoLibraryForAnAgent_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var store = new PackageStore(folder.Path).Add("A", "1.0.0", ["net8.0"]);

        var problem = Refuse(new PackageResolver(store.Folder, _ => []), "A 1.0.0");

        Assert.That(problem, Does.StartWith("QAction_1.csproj(11): Package A has no library for .NET Framework 4.8"));
    }

    private static string Depends(string content) => $"<dependencies>{content}</dependencies>";

    private static QActionProject Project(params string[] packages) =>
        new(1, "QAction_1.csproj", "QAction_1.csproj", [.. packages.Select(Reference)], [], []);

    private static PackageReference Reference(string package) => new(package.Split(' ')[0], NuGetVersion.Parse(package.Split(' ')[1]), 11);

    private static string[] Resolve(PackageStore store, params string[] packages)
    {
        var problems = new ProblemList();
        var assemblies = new PackageResolver(store.Folder, _ => ["Nothing to restore."]).Resolve(Project(packages), problems);
        problems.ThrowIfAny();
        return [.. assemblies.Select(assembly => assembly.DllImport)];
    }

    private static string Refuse(PackageResolver resolver, params string[] packages)
    {
        var problems = new ProblemList();
        resolver.Resolve(Project(packages), problems);
        resolver.TellFailures(problems);
        return Assert.Throws<RefusalException>(problems.ThrowIfAny)!.Problems.Single().ToString();
    }
}
