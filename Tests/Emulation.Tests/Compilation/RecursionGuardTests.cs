using ConnectorEmulator.Compilation;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectorEmulator.Tests.Compilation;

/// <summary>Code of a QAction that calls itself without end is an error of that QAction, not the end of the process.</summary>
public class RecursionGuardTests
{
    [TestCase("R(1);", "int R(int n) { return R(n + 1) + 1; }")]
    [TestCase("R(1);", "static int R(int n) => R(n + 1) + 1;")]
    [TestCase("R();", "void R() => R();")]
    [TestCase("A();", "void A() { if (true) B(); } void B() => C(); void C() { A(); }")]
    [TestCase("R<int>();", "T R<T>() { return R<T>(); }")]
    [TestCase("int R(int n) => R(n + 1) + 1; R(1);", "")]
    [TestCase("void R() { R(); } R();", "")]
    [TestCase("Func<int, int> f = null; f = x => f(x + 1) + 1; f(1);", "")]
    [TestCase("Action f = null; f = () => f(); f();", "")]
    [TestCase("Action f = null; f = delegate { f(); }; f();", "")]
    [TestCase("Func<System.Threading.Tasks.Task> f = null; f = async () => await f(); f().Wait();", "")]
    [TestCase("F(1);", "static readonly Func<int, int> F = x => F(x + 1);")]
    [TestCase("var x = P;", "int P => P + 1;")]
    [TestCase("var x = P;", "int P { get { return P; } }")]
    [TestCase("P = 1;", "int P { get => 1; set => P = value; }")]
    [TestCase("var x = this[1];", "int this[int i] => this[i + 1] + 1;")]
    [TestCase("new A();", "class A { public A() { new A(); } }")]
    [TestCase("var x = new A() + new A();", "class A { public static A operator +(A a, A b) => a + b; }")]
    [TestCase("int x = new A();", "class A { public static implicit operator int(A a) => (int)a; }")]
    [TestCase("new A().ToString();", "class A { public override string ToString() { return string.Format(\"{0}\", this); } }")]
    [TestCase("new A().ToString();", "class A { public override string ToString() => $\"{this}\"; }")]
    [TestCase("new A().CompareTo(1);", "class A : IComparable { public int CompareTo(object other) { return Comparer<object>.Default.Compare(this, other); } }")]
    [TestCase("foreach (var x in R(1)) { }", "static IEnumerable<int> R(int n) { foreach (var x in R(n + 1)) { yield return x; } }")]
    [TestCase("R(new[] { 1 });", "static int R(int[] all) => Array.ConvertAll(all, x => R(all)).Length;")]
    [TestCase("E += (s, e) => E(s, e); E(this, null);", "event EventHandler E;")]
    [TestCase("try { R(); } catch (Exception) { }", "void R() => R();")]
    [TestCase("try { R(); } catch (Exception e) { throw new Exception(\"wrapped\", e); }", "void R() => R();")]
    public async Task Run_CodeThatCallsItselfWithoutEnd_IsAnErrorOfTheQAction(string body, string members)
    {
        await using var element = await Element.StartAsync(Load(body, members), new ElementOptions());
        await element.SetParameterAsync(4, "x");
        Assert.Multiple(() =>
        {
            Assert.That(element.Snapshot().QActions.Single().Errors, Is.EqualTo(1));
            Assert.That(element.Log.Lines.Select(line => line.Text), Has.Some.StartWith("QAction 1 (Q1) ").And.Some.Contain("its code calls itself without end"));
        });
    }

    [Test]
    public async Task Run_RecursionThatEnds_GivesItsResult()
    {
        const string Members = "int Sum(int n) => n == 0 ? 0 : n + Sum(n - 1); int Thrown(int n) => n > 0 ? throw new InvalidOperationException() : Thrown(n); ref int First(int[] all) => ref (all.Length > 0 ? ref all[0] : ref First(all));";
        await using var element = await Element.StartAsync(Load("First(new[] { 1 }) = 2; try { Thrown(1); } catch (InvalidOperationException) { protocol.SetParameter(1, Sum(100).ToString()); }", Members), new ElementOptions());
        await element.SetParameterAsync(4, "x");
        Assert.That(element.Value(1), Is.EqualTo("5050"));
    }

    [Test]
    public async Task Run_ErrorInGuardedCode_IsFoundAtItsLine()
    {
        await using var element = await Element.StartAsync(Load("R(3);", "int R(int n)\n{\n  if (n == 0)\n    throw new Exception(\"here\");\n  return R(n - 1);\n}"), new ElementOptions());
        await element.SetParameterAsync(4, "x");
        Assert.That(element.Log.Lines.Single(line => line.Text.Contains("here", StringComparison.Ordinal)).Place!.Line, Is.EqualTo(8));
    }

    [Test]
    public void Insert_CodeWithoutRecursion_StaysAsItIs() =>
        Assert.That(Insert("class A { int B() { return C(); } int C() => D.Length; string D { get; set; } }"), Is.Null);

    [Test]
    public void Insert_LambdaThatBecomesData_StaysAsItIs() =>
        Assert.That(Insert("class A { static int B() { System.Linq.Expressions.Expression<System.Func<int>> e = () => B(); return B(); } }"), Does.Contain("() => B();"));

    private static string? Insert(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        return new RecursionGuard(CSharpCompilation.Create("a", [tree], FrameworkReferences.Default).GetSemanticModel(tree)).Insert()?.ToString();
    }

    private static ElementPackage Load(string body, string members) => SmallProtocol.Load(SmallProtocol.QAction(
        1, $"using System; using System.Collections.Generic; using Skyline.DataMiner.Scripting; public class QAction {{ public void Run(SLProtocol protocol) {{ {body} }}\n{members}\n}}"));
}
