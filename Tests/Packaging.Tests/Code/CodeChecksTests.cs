using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Code;

/// <summary>What an agent could not compile, or not as it was meant. The QAction has no triggers, so it needs no entry point.</summary>
internal sealed class CodeChecksTests
{
    [TestCase("class A { string s = \"]]>\"; }", "]]>")]
    [TestCase("class A { int[][] a; bool M() => a[a[0]]> 1; }", "]]>")]
    [TestCase("class A { string s = \"\u0001\"; }", "U+0001")]
    [TestCase("class A { // \uFFFE\n}", "U+FFFE")]
    [TestCase("class A {", "CS1513")]
    [TestCase("namespace N;", "file-scoped namespace")]
    [TestCase("extern alias Other;", "extern alias")]
    [TestCase("[assembly: System.CLSCompliant(true)]", "assembly")]
    [TestCase("[module: System.CLSCompliant(true)]", "assembly")]
    [TestCase("class A { string? s; }", "nullable reference types")]
    [TestCase("class A { object o = new object(); void M() { o ??= 1; } }", "coalescing assignment")]
    [TestCase("class A { int M(int i) => i switch { 1 => 2, _ => 3 }; }", "recursive patterns")]
    [TestCase("class A { void M() { using var x = new System.IO.MemoryStream(); } }", "using declarations")]
    [TestCase("record A(int X);", "CS8370")]
    [TestCase("global using System;", "global using")]
    [TestCase("interface I { void M() { } }", "default interface implementation")]
    [TestCase("class A { string s = @$\"a\"; }", "CS8401")]
    [TestCase("class A(int x) { }", "primary constructors")]
    public void Check_WhatAnAgentCanNotCompile_IsRefusedAtItsLine(string line, string message)
    {
        using var repository = new TemporaryRepository().QAction(1, "// first\n" + line + "\n", "options=\"precompile\"");

        var problems = repository.Refuse().Where(problem => problem.Message.Contains(message, StringComparison.Ordinal)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Not.Empty, string.Join('\n', repository.Refuse()));
            Assert.That(problems[0].File, Is.EqualTo("QActions/QAction_1/QAction_1.cs"));
            Assert.That(problems[0].Line, Is.EqualTo(2));
        }
    }

    [TestCase("class A { string s = \"]] >\"; Unknown.Type t; }")]
    [TestCase("class A { string s = \"\U0001F600 é \"; }")]
    [TestCase("class A { (int, string) T; ref int M(ref int i) => ref i; int n = 0b1_0; bool Is(object o) => o is int i && i > default(int); }")]
    [TestCase("public class A<T> where T : System.Enum { void M(in int i) { void L() { } L(); } }")]
    [TestCase("class A { unsafe void M(int* p) { } }")]
    public void Check_WhatAnAgentCompiles_IsFine(string code)
    {
        using var repository = new TemporaryRepository().QAction(1, code, "options=\"precompile\"");

        Assert.That(repository.PackAndRead().Code(1).Trim(), Is.EqualTo(code));
    }

    [TestCase("#define X\nclass B { }", 1, "#define")]
    [TestCase("#if X\nusing System;\n#endif\nclass B { }", 2, "#if")]
    [TestCase("#if !X\nusing System;\n#endif\nclass B { }", 1, "#if")]
    [TestCase("using System;\nusing T = System.Double;\nclass B { }", 2, "alias T")]
    public void Check_WhatIsLostInMerging_IsRefused(string code, int line, string message)
    {
        using var repository = new TemporaryRepository()
            .QAction(1, "using T = System.String;\nclass A { }", "options=\"precompile\"")
            .File("QActions/QAction_1/B.cs", code);

        var problem = repository.Refuse().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.File, Is.EqualTo("QActions/QAction_1/B.cs"));
            Assert.That(problem.Line, Is.EqualTo(line));
            Assert.That(problem.Message, Does.Contain(message));
        }
    }

    [Test]
    public void Check_DirectivesInsideASecondFile_AreFine()
    {
        using var repository = new TemporaryRepository()
            .QAction(1)
            .File("QActions/QAction_1/B.cs", "using System;\n#if X\nclass B { }\n#endif\n#region R\nclass C { }\n#endregion\n#pragma warning disable 1\n");

        Assert.That(repository.PackAndRead().Code(1), Does.Contain("#if X\nclass B { }\n#endif"));
    }
}
