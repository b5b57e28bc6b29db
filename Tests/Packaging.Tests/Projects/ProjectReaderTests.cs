using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Projects;

internal sealed class ProjectReaderTests
{
    private const string Vendor = "Condition=\"'$(DataMinerApi)' == 'Vendor'\"";
    private const string Contracts = "Condition=\"'$(DataMinerApi)' != 'Vendor'\"";

    [TestCase("<PackageReference Include=\"Skyline.DataMiner.Dev.Protocol\" Version=\"10.4.0.24\" " + Vendor + " />")]
    [TestCase("<PackageReference Include=\"Skyline.DataMiner.CICD.CSharpAnalysis.Analyzer\" Version=\"2.1.2\" " + Vendor + " />")]
    [TestCase("<PackageReference Include=\"Skyline.DataMiner.Utils.SecureCoding.Analyzers\" Version=\"2.2.3\" " + Vendor + " />")]
    [TestCase("<PackageReference Include=\"Build.Only\" Version=\"1.0.0\" PrivateAssets=\"all\" />")]
    [TestCase("<PackageReference Include=\"Build.Only\" Version=\"1.0.0\"><PrivateAssets>all</PrivateAssets></PackageReference>")]
    [TestCase("<ProjectReference Include=\"..\\..\\Tools\\Contracts\\Contracts.csproj\" " + Contracts + " />")]
    [TestCase("<ProjectReference Include=\"..\\..\\Tools\\Contracts\\Contracts.csproj\" Condition=\" '$(DataMinerApi)'=='Contracts' \" />")]
    [TestCase("<Reference Include=\"System.Core\" />")]
    [TestCase("<Reference Include=\"SLManagedScripting\" " + Vendor + " />")]
    public void Read_WhatOnlyTheBuildNeeds_IsNoImport(string reference)
    {
        using var repository = new TemporaryRepository().QAction(1, references: reference);

        Assert.That(repository.PackAndRead().DllImport(1), Is.Null);
    }

    [Test]
    public void Read_ConditionOnTheGroup_CountsForItsItems()
    {
        using var repository = new TemporaryRepository().QAction(1).File(
            "QActions/QAction_1/QAction_1.csproj",
            $"<Project><ItemGroup {Contracts}><ProjectReference Include=\"../../Tools/Contracts/Contracts.csproj\" /></ItemGroup></Project>");

        Assert.That(() => repository.Pack(), Throws.Nothing);
    }

    [TestCase("<PackageReference Include=\"A\" Version=\"1.0.0\" Condition=\"'$(Configuration)' == 'Debug'\" />", "not understood")]
    [TestCase("<ProjectReference Include=\"..\\QAction_2\\QAction_2.csproj\" Condition=\"true\" />", "not understood")]
    [TestCase("<PackageReference Include=\"A\" Version=\"1.0.0\" " + Vendor + " />", "can not stand under a condition")]
    [TestCase("<PackageReference Include=\"A\" Version=\"1.*\" />", "no exact version")]
    [TestCase("<PackageReference Include=\"A\" Version=\"$(Version)\" />", "no exact version")]
    [TestCase("<PackageReference Include=\"A\" />", "no exact version")]
    [TestCase("<ProjectReference Include=\"..\\..\\Library\\Library.csproj\" />", "not a QAction")]
    [TestCase("<ProjectReference Include=\"..\\QAction_9\\QAction_9.csproj\" />", "no other project QAction_9")]
    [TestCase("<ProjectReference Include=\"..\\QAction_1\\QAction_1.csproj\" />", "no other project QAction_1")]
    [TestCase("<Compile Include=\"Gone.cs\" />", "Compile names Gone.cs, which does not exist")]
    [TestCase("<Import Project=\"..\\Shared\\Shared.projitems\" Label=\"Shared\" />", "shared project")]
    [TestCase("<Using Include=\"System\" />", "Using is not read")]
    public void Read_WhatPackingCanNotKnow_IsRefusedAtItsLine(string reference, string message)
    {
        using var repository = new TemporaryRepository().QAction(1, references: reference);

        var problem = repository.Refuse().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.File, Is.EqualTo("QActions/QAction_1/QAction_1.csproj"));
            Assert.That(problem.Line, Is.EqualTo(3));
            Assert.That(problem.Message, Does.Contain(message));
        }
    }

    [TestCase("<Reference Include=\"A\"><HintPath>..\\..\\Dlls\\A.dll</HintPath></Reference>", "A.dll")]
    [TestCase("<Reference Include=\"A\" HintPath=\"A.dll\" />", "A.dll")]
    [TestCase("<Reference Include=\"Newtonsoft.Json, Version=11.0.0.0, Culture=neutral\"><HintPath>..\\packages\\Newtonsoft.Json.11.0.2\\lib\\net45\\Newtonsoft.Json.dll</HintPath></Reference>", "Newtonsoft.Json.dll")]
    [TestCase("<Reference Include=\"B\"><HintPath>C:\\Skyline DataMiner\\ProtocolScripts\\Sub\\B.dll</HintPath></Reference>", @"Sub\B.dll")]
    [TestCase("<Reference Include=\"B\"><HintPath>C:\\Skyline DataMiner\\Files\\B.dll</HintPath></Reference>", "B.dll")]
    public void Read_AssemblyFromAFile_IsAnImportThatTheAgentMustHave(string reference, string import)
    {
        using var repository = new TemporaryRepository().QAction(1, references: reference);

        var result = repository.Pack();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new PackedProtocol(result.Path).DllImport(1), Is.EqualTo(import));
            Assert.That(result.Notes.Single().ToString(), Does.StartWith($"QActions/QAction_1/QAction_1.csproj(3): {import} is not packed"));
        }
    }

    [TestCase("<Reference Include=\"SLNetTypes\"><HintPath>C:\\Skyline DataMiner\\Files\\SLNetTypes.dll</HintPath></Reference>")]
    [TestCase("<Reference Include=\"QactionHelperBaseClasses\"><HintPath>C:\\Somewhere\\QactionHelperBaseClasses.dll</HintPath></Reference>")]
    [TestCase("<Reference Include=\"Anything\"><HintPath>..\\packages\\Skyline.DataMiner.Files.Anything.10.1.0.6\\lib\\net462\\Anything.dll</HintPath></Reference>")]
    [TestCase("<ProjectReference Include=\"..\\QAction_ClassLibrary\\QAction_ClassLibrary.csproj\" />")]
    [TestCase("<Analyzer Include=\"..\\packages\\StyleCop.Analyzers.dll\" />")]
    [TestCase("<Import Project=\"$(MSBuildToolsPath)\\Microsoft.CSharp.targets\" />")]
    [TestCase("<Target Name=\"BeforeBuild\"><ItemGroup><Compile Include=\"Made.cs\" /></ItemGroup></Target>")]
    public void Read_WhatAnAgentHasOrOnlyABuildNeeds_IsNoImport(string reference)
    {
        using var repository = new TemporaryRepository().QAction(1, references: reference);

        Assert.That(repository.PackAndRead().DllImport(1), Is.Null);
    }

    [Test]
    public void Read_AssemblyInDlls_IsPacked()
    {
        using var repository = new TemporaryRepository()
            .QAction(1, references: "<Reference Include=\"A\"><HintPath>..\\..\\Dlls\\A.dll</HintPath></Reference>").File("Dlls/A.dll", "an assembly").File("Dlls/readme.txt", "none");

        var result = repository.Pack();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new PackedProtocol(result.Path).Text("Assemblies/A.dll"), Is.EqualTo("an assembly"));
            Assert.That(result.Notes, Is.Empty);
        }
    }

    [Test]
    public void Read_DefaultTemplate_IsNotPackedAndTold()
    {
        using var repository = new TemporaryRepository().QAction(1).File("DefaultTemplates/Template_Alarm_Default.xml", "<x />").File("DefaultTemplates/ABOUT.md", "none");

        Assert.That(repository.Pack().Notes.Single().ToString(), Does.StartWith("DefaultTemplates/Template_Alarm_Default.xml: Not packed"));
    }

    [Test]
    public void Read_ProjectOfTheOldStyle_HasTheFilesThatItNames()
    {
        const string Project = "<Project ToolsVersion=\"4.0\" xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"><ItemGroup>"
            + "<Compile Include=\"Properties\\AssemblyInfo.cs\" /><Compile Include=\"QAction_1.cs\" /><Compile Include=\"Part\\One.cs;..\\Shared.cs\" /></ItemGroup></Project>";
        using var repository = new TemporaryRepository().QAction(1).File("QActions/QAction_1/QAction_1.csproj", Project)
            .File("QActions/QAction_1/Properties/AssemblyInfo.cs", "[assembly: A]").File("QActions/QAction_1/Left.cs", "class Left { }")
            .File("QActions/QAction_1/Part/One.cs", "class One { }").File("QActions/Shared.cs", "class Shared { }");

        var code = repository.PackAndRead().Code(1);

        Assert.That(code, Does.Contain("class One").And.Contain("class Shared").And.Contain("class QAction").And.Not.Contain("class Left").And.Not.Contain("assembly:"));
    }

    [TestCase("<Compile Remove=\"Old.cs\" />", false, true)]
    [TestCase("<Compile Remove=\"**\\*.cs\" /><Compile Include=\"QAction_1.cs\" />", false, false)]
    [TestCase("<Compile Remove=\"Sub\\**\" />", true, false)]
    [TestCase("<Compile Update=\"Old.cs\"><DependentUpon>QAction_1.cs</DependentUpon></Compile>", true, true)]
    public void Read_CompileOfAnSdkProject_ChangesTheFilesOfTheFolder(string items, bool hasOld, bool hasSub)
    {
        using var repository = new TemporaryRepository().QAction(1, references: items)
            .File("QActions/QAction_1/Old.cs", "class Old { }").File("QActions/QAction_1/Sub/Deep/New.cs", "class New { }");

        var code = repository.PackAndRead().Code(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code.Contains("class Old", StringComparison.Ordinal), Is.EqualTo(hasOld));
            Assert.That(code.Contains("class New", StringComparison.Ordinal), Is.EqualTo(hasSub));
            Assert.That(code, Does.Contain("class QAction"));
        }
    }

    [Test]
    public void Read_VersionInDirectoryPackagesProps_Counts()
    {
        using var repository = new TemporaryRepository().QAction(1, references: "<PackageReference Include=\"a\" />")
            .File("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include=\"A\" Version=\"1.0.0\" /></ItemGroup></Project>");
        repository.Packages.Add("A", "1.0.0", ["net45"]);

        Assert.That(repository.PackAndRead().DllImport(1), Is.EqualTo(@"a\1.0.0\lib\net45\A.dll"));
    }

    [Test]
    public void Read_PackageTwice_IsRefusedAtTheSecond()
    {
        const string Twice = "<PackageReference Include=\"A\" Version=\"1.0.0\" />\n<PackageReference Include=\"a\" Version=\"2.0.0\" />";
        using var repository = new TemporaryRepository().QAction(1, references: Twice);
        repository.Packages.Add("A", "1.0.0", ["net45"]);

        Assert.That(repository.Refuse().Single().ToString(), Does.StartWith("QActions/QAction_1/QAction_1.csproj(4,2): Package a is there twice."));
    }

    [Test]
    public void Read_MalformedProject_IsRefused()
    {
        using var repository = new TemporaryRepository().QAction(1).File("QActions/QAction_1/QAction_1.csproj", "<Project>\n<ItemGroup>\n</Project>");

        Assert.That(repository.Refuse().Single().ToString(), Does.StartWith("QActions/QAction_1/QAction_1.csproj(3,3): The XML is malformed"));
    }
}
