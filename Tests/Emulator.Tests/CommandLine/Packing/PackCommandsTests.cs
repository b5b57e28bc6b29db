using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Tool.Tests.CommandLine.Packing;

internal sealed class PackCommandsTests
{
    [Test]
    public async Task Run_Root_PacksIntoItsArtifacts()
    {
        using var repository = new TemporaryRepository().QAction(1);

        var (code, output, error) = await Command.RunAsync("pack", "--root", repository.Root);

        var package = Path.Combine(repository.Root, "artifacts", "Sample 1.0.0.1.dmprotocol");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(error, Is.Empty);
            Assert.That(output, Does.StartWith(package).And.Contain("Protocol/Protocol.xml").And.Contain("SHA-256 "));
            Assert.That(package, Does.Exist);
        }
    }

    [Test]
    public async Task Run_Output_PacksThere()
    {
        using var repository = new TemporaryRepository().QAction(1);
        using var target = new TemporaryFolder();

        await Command.RunAsync("pack", "--root", repository.Root, "--output", Path.Combine(target.Path, "new"));

        Assert.That(Path.Combine(target.Path, "new", "Sample 1.0.0.1.dmprotocol"), Does.Exist);
    }

    [Test]
    public async Task Run_RefusedRepository_Exits2WithTheProblemsOnStandardError()
    {
        using var repository = new TemporaryRepository().QAction(1, "class A { }\nclass {\n");

        var (code, output, error) = await Command.RunAsync("pack", "--root", repository.Root);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(output, Is.Empty);
            Assert.That(error, Does.Contain("QActions/QAction_1/QAction_1.cs(2,7): CS1001"));
        }
    }

    [Test]
    public async Task Run_FolderWithoutProtocol_Exits2()
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = await Command.RunAsync("pack", "--root", folder.Path);

        Assert.That((code, error), Is.EqualTo((2, $"{folder.Path}: There is no Protocol.xml in the folder or in those below it. Name the folder of a connector.{Environment.NewLine}")));
    }

    [Test]
    public async Task Run_OutputThatIsAFile_Exits2()
    {
        using var repository = new TemporaryRepository().QAction(1);

        var (code, _, error) = await Command.RunAsync("pack", "--root", repository.Root, "--output", Path.Combine(repository.Root, "Sample.sln"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(error, Does.Contain("Sample.sln"));
        }
    }

    [Test]
    public async Task Run_UnknownOption_Exits2()
    {
        var (code, output, error) = await Command.RunAsync("pack", "--outptu", "x");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(output, Is.Empty);
            Assert.That(error, Does.Contain("--outptu").And.Contain("--help"));
        }
    }

    [Test]
    public async Task Run_Help_ListsWhatThereIs()
    {
        var (code, output, error) = await Command.RunAsync("pack", "--help");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(output, Does.Contain("--output <FOLDER>").And.Contain("--root <FOLDER>"));
            Assert.That(error, Is.Empty);
        }
    }

    [Test]
    public async Task Run_HelperCheck_SaysWhetherTheFileIsCurrent()
    {
        using var repository = new TemporaryRepository().Protocol("<Params><Param id=\"7\"><Name>status</Name><Type>read</Type></Param></Params>");
        const string File = "QActions/QAction_Helper/QAction_Helper.cs";

        var missing = await Command.RunAsync("helper", "--check", "--root", repository.Root);
        var generated = await Command.RunAsync("helper", "--root", repository.Root);
        var current = await Command.RunAsync("helper", "--check", "--root", repository.Root);
        repository.Protocol("<Params><Param id=\"8\"><Name>status</Name><Type>read</Type></Param></Params>");
        var outdated = await Command.RunAsync("helper", "--check", "--root", repository.Root);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { missing.Exit, generated.Exit, current.Exit, outdated.Exit }, Is.EqualTo(new[] { 1, 0, 0, 1 }));
            Assert.That(outdated.Error, Does.StartWith(File + ": "));
            Assert.That(repository.Read(File), Does.Contain("public const int status = 7;"));
        }
    }
}
