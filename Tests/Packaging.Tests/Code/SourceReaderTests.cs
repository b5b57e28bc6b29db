using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Code;

internal sealed class SourceReaderTests
{
    [Test]
    public void Read_SeveralFiles_TakesQActionFilesOfTheFolderFirstThenByPath()
    {
        using var repository = new TemporaryRepository()
            .QAction(1)
            .File("QActions/QAction_1/B.cs", "class B { }")
            .File("QActions/QAction_1/A/Z.cs", "class Z { }")
            .File("QActions/QAction_1/A/QAction_1.Part.cs", "class Part { }")
            .File("QActions/QAction_1/C/A.cs", "class A { }");

        var headers = repository.PackAndRead().Code(1).Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal));

        Assert.That(headers, Is.EqualTo(new[] { "// QAction_1.cs", "// A/QAction_1.Part.cs", "// A/Z.cs", "// B.cs", "// C/A.cs" }));
    }

    [TestCase("obj/Debug/net48/Generated.cs")]
    [TestCase("bin/Generated.cs")]
    [TestCase("Properties/AssemblyInfo.cs")]
    public void Read_WhatIsNoSource_IsLeftOut(string name)
    {
        using var repository = new TemporaryRepository().QAction(1).File("QActions/QAction_1/" + name, "[assembly: System.Reflection.AssemblyTitle(\"A\")]");

        Assert.That(repository.PackAndRead().Code(1).Trim(), Is.EqualTo(TemporaryRepository.EntryCode.Trim()));
    }

    [Test]
    public void Read_NoUtf8_IsReadInCodePage1252AndNoted()
    {
        using var repository = new TemporaryRepository().QAction(1);
        File.WriteAllBytes(Path.Combine(repository.Root, "QActions/QAction_1/Latin.cs"), [.. "// one\n// caf"u8, 0xE9, .. " 5 "u8, 0x80, .. "\n"u8]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(repository.PackAndRead().Code(1), Does.Contain("// café 5 €"));
            Assert.That(repository.Pack().Notes.Single().ToString(), Does.StartWith("QActions/QAction_1/Latin.cs(2): The file is not UTF-8: it is read in code page 1252"));
        }
    }

    [Test]
    public void Read_FileThatCannotBeRead_IsTheOnlyThingRefused()
    {
        using var repository = new TemporaryRepository().QAction(1, "class A { int B = " + new string('(', 5000) + "1" + new string(')', 5000) + "; }");

        Assert.That(repository.Refuse().Single().Message, Does.Not.Contain("No class QAction"));
    }

    [Test]
    public void Read_ByteOrderMark_DoesNotGoIntoTheCode()
    {
        using var repository = new TemporaryRepository().QAction(1, "\uFEFF" + TemporaryRepository.EntryCode);

        Assert.That(repository.PackAndRead().ProtocolText, Does.Not.Contain("\uFEFF"));
    }

    [Test]
    public void Read_NoFile_IsRefused()
    {
        using var repository = new TemporaryRepository().QAction(1, attributes: "options=\"precompile\"");
        File.Delete(Path.Combine(repository.Root, "QActions/QAction_1/QAction_1.cs"));

        Assert.That(repository.Refuse().Single().Message, Does.Contain("no code"));
    }
}
