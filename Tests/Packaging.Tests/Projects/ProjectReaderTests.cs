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
    [TestCase("<ProjectReference Include=\"..\\..\\Library\\Library.csproj\" />", "no QAction")]
    [TestCase("<ProjectReference Include=\"..\\QAction_9\\QAction_9.csproj\" />", "no other project QAction_9")]
    [TestCase("<ProjectReference Include=\"..\\QAction_1\\QAction_1.csproj\" />", "no other project QAction_1")]
    [TestCase("<Reference Include=\"A\"><HintPath>..\\..\\Dlls\\A.dll</HintPath></Reference>", "comes from a file")]
    [TestCase("<Reference Include=\"A\" HintPath=\"A.dll\" />", "comes from a file")]
    [TestCase("<Compile Remove=\"Old.cs\" />", "Compile is not read")]
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
