using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Tool.Watch;

namespace ConnectorEmulator.Tool.Tests.Watch;

/// <summary>A package that is made of a repository: what is wrong is told all at once, where it is mended.</summary>
public sealed class RepositoryPackageTests
{
    [Test]
    public async Task Load_QActionThatThrows_LogsFileAndLineOfTheSource()
    {
        using var repository = new SmallRepository();
        await using var element = await Element.StartAsync(Source(repository).Load(), new ElementOptions());

        await element.SetParameterAsync(51, "a");
        await element.SetParameterAsync(51, "fail");

        var text = element.Log.Lines.Single().Text;
        Assert.Multiple(() =>
        {
            Assert.That(element.Value(2), Is.EqualTo("a!"));
            Assert.That(text, Does.StartWith($"QAction 51 (Input) failed in {SmallRepository.LibraryFile}(12): Library.Refusal"));
            Assert.That(text, Does.Contain($"{SmallRepository.LibraryFile}:line 12").And.Contain($"{SmallRepository.EntryFile}:line 8"));
        });
    }

    [Test]
    public void Load_ErrorsOfEveryKind_AreAllToldWithFileLineAndColumn()
    {
        using var repository = new SmallRepository();
        repository.Change("Protocol.xml", "<Virtual />", "<Snmp />");
        repository.Change("Protocol.xml", "triggers=\"51\"", "triggers=\"fifty\"");
        repository.Change(SmallRepository.LibraryFile, "text + \"!\"", "missing");
        repository.Change(SmallRepository.EntryFile, "SetParameter(2,", "SetParam(2,");

        Assert.That(Refuse(repository), Is.EqualTo(new[]
        {
            "Protocol.xml(4,16): Connection 0 is neither Http nor Virtual",
            "Protocol.xml(12,4): The triggers of a QAction must be ids",
            "QActions/QAction_1/Sub/Text.cs(15,20): QAction 1 does not compile: CS0103",
            "QActions/QAction_51/QAction_51.cs(8,18): QAction 51 does not compile: CS1061",
        }));
    }

    [Test]
    public void Load_WhatThePackagerRefuses_IsToldWithWhatTheEmulatorRefuses()
    {
        using var repository = new SmallRepository();
        repository.Change("Protocol.xml", "<Virtual />", "<Snmp />");
        repository.Change(SmallRepository.LibraryFile, "text + \"!\";", "text + \"!\"");
        repository.Change(SmallRepository.EntryFile, "SetParameter(2,", "SetParam(2,");

        Assert.That(Refuse(repository), Is.EqualTo(new[]
        {
            "Protocol.xml(4,16): Connection 0 is neither Http nor Virtual",
            "QActions/QAction_1/Sub/Text.cs(15,30): CS1002",
            "QActions/QAction_51/QAction_51.cs(8,18): QAction 51 does not compile: CS1061",
        }));
    }

    [Test]
    public void Load_UsingOfANamespaceThatIsNotThere_PointsAtIt()
    {
        using var repository = new SmallRepository();
        repository.Change(SmallRepository.LibraryFile, "using System;", "using Nowhere;");

        Assert.That(Refuse(repository), Is.EqualTo(new[] { "QActions/QAction_1/Sub/Text.cs(2,7): QAction 1 does not compile: CS0246" }));
    }

    [Test]
    public void ListFiles_HoldsWhatIsPackedAndNothingThatABuildMakes()
    {
        using var repository = new SmallRepository();
        repository.Write("QActions/QAction_1/obj/Debug/Made.cs", string.Empty);
        repository.Write("QActions/QAction_1/bin/Made.cs", string.Empty);
        repository.Write("QActions/QAction_1/notes.txt", string.Empty);

        Assert.That(Source(repository).ListFiles(), Is.EqualTo(new[]
        {
            "Protocol.xml", "QActions/QAction_1/QAction_1.cs", "QActions/QAction_1/QAction_1.csproj", SmallRepository.LibraryFile, SmallRepository.EntryFile, "QActions/QAction_51/QAction_51.csproj",
        }));
    }

    private static RepositoryPackage Source(SmallRepository repository) => new(new RepositoryLayout(repository.Root), (_, _) => { });

    // The start of each problem: what follows is for people.
    private static IEnumerable<string> Refuse(SmallRepository repository) =>
        Assert.Throws<RefusalException>(() => Source(repository).Load())!.Problems.Select(problem => Shorten(problem.ToString()));

    private static string Shorten(string text) =>
        new[] { " Virtual", " ids", "CS0103", "CS1061", "CS1002", "CS0246" }.FirstOrDefault(text.Contains) is { } end ? text[..(text.IndexOf(end, StringComparison.Ordinal) + end.Length)] : text;
}
