using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Code;

internal sealed class EntryPointCheckTests
{
    [TestCase("public class QAction { public static void Run(object protocol) { } }", "triggers=\"1\"")]
    [TestCase("public class QAction { public void Run(object protocol) { } }", "triggers=\"1\"")]
    [TestCase("public static partial class QAction { } partial class QAction { public static void Run() { } }", "triggers=\"1\"")]
    [TestCase("public class QAction { public void A() { } public void B() { } }", "triggers=\"1;2\" entryPoint=\"A;B\"")]
    [TestCase("public class QAction { public void A() { } } public class C { public void B() { } }", "triggers=\"1;2\" entryPoint=\"A; C.B \"")]
    [TestCase("namespace N { public class Library { } }", "options=\"precompile\"")]
    public void Check_EntryPointsThere_IsFine(string code, string attributes)
    {
        using var repository = new TemporaryRepository().QAction(1, code, attributes);

        Assert.That(() => repository.Pack(), Throws.Nothing);
    }

    [TestCase("namespace N { public class QAction { public void Run() { } } }", "triggers=\"1\"", 1, "No class QAction outside all namespaces")]
    [TestCase("\nclass QAction { public void Run() { } }", "triggers=\"1\"", 2, "not public")]
    [TestCase("\npublic class QAction { private void Run() { } }", "triggers=\"1\"", 2, "no public method Run")]
    [TestCase("\npublic class QAction { public void Run() { } }", "triggers=\"1\" entryPoint=\"Start\"", 2, "no public method Start")]
    [TestCase("public class QAction { public void Run() { } }", "triggers=\"1\" entryPoint=\"Other.Run\"", 1, "No class Other")]
    public void Check_NoEntryPoint_IsRefused(string code, string attributes, int line, string message)
    {
        using var repository = new TemporaryRepository().QAction(1, code, attributes);

        var problem = repository.Refuse().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.File, Is.EqualTo("QActions/QAction_1/QAction_1.cs"));
            Assert.That(problem.Line, Is.EqualTo(line));
            Assert.That(problem.Message, Does.Contain(message));
        }
    }
}
