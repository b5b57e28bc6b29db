using ConnectorEmulator.Packaging.Code;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectorEmulator.Packaging.Tests.Code;

/// <summary>Code that would use up the stack of a compiler is found before.</summary>
public class CodeBoundsTests
{
    [TestCase("(", ")")]
    [TestCase("{", "}")]
    [TestCase("[", "]")]
    [TestCase("List<", ">")]
    public void Find_BracketsTooDeep_NamesTheirLine(string open, string close) =>
        Assert.That(CodeBounds.Find($"class A\n{{\n{Repeat(open, 100_000)}{Repeat(close, 100_000)}}}"), Is.EqualTo(2));

    [TestCase("if (a == 2) { } else ", "{ }")]
    [TestCase("x = x", ";")]
    public void Find_TreeTooDeep_IsFound(string repeated, string end)
    {
        var chain = repeated == "x = x" ? "x" + Repeat(" = x", 5_000) : Repeat(repeated, 5_000);
        var tree = CSharpSyntaxTree.ParseText($"class A {{ void B(int a, int x) {{ {chain}{end} }} }}");
        Assert.That(CodeBounds.Find(tree.GetRoot()), Is.Not.Null);
    }

    [Test]
    public void Find_LongSum_IsNoDepth()
    {
        var code = $"class A {{ string B = \"a\"{Repeat(" + \"a\"", 5_000)}; }}";
        Assert.That((CodeBounds.Find(code), CodeBounds.Find(CSharpSyntaxTree.ParseText(code).GetRoot())), Is.EqualTo(((int?)null, (Microsoft.CodeAnalysis.SyntaxNode?)null)));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
