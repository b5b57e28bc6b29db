using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectorEmulator.Tool.Tests.Assemblies;

public class NamespaceCirclesTests
{
    [TestCase("class One : B.Two { }", "One uses Two", TestName = "Find_BaseType_IsAUse")]
    [TestCase("class One : B.ITwo { }", "One uses ITwo", TestName = "Find_Interface_IsAUse")]
    [TestCase("class One { B.Two[] field; }", "One uses Two", TestName = "Find_Field_IsAUse")]
    [TestCase("class One { System.Func<B.Two> Property { get; } }", "One uses Two", TestName = "Find_Property_IsAUse")]
    [TestCase("class One { void Method(ref B.Two value) { } }", "One uses Two", TestName = "Find_Parameter_IsAUse")]
    [TestCase("class One<T> where T : B.ITwo { }", "One`1 uses ITwo", TestName = "Find_Constraint_IsAUse")]
    [TestCase("[B.Mark] class One { }", "One uses MarkAttribute", TestName = "Find_Attribute_IsAUse")]
    [TestCase("class One { object Method() => new B.Two(); }", "One uses Two", TestName = "Find_Constructor_IsAUse")]
    [TestCase("class One { int Method() => B.Two.Count; }", "One uses Two", TestName = "Find_StaticField_IsAUse")]
    [TestCase("class One { bool Method(object value) => value is B.Two; }", "One uses Two", TestName = "Find_TypeTest_IsAUse")]
    [TestCase("class One { void Method() => System.Array.Empty<B.Two>(); }", "One uses Two", TestName = "Find_GenericMethod_IsAUse")]
    [TestCase("class One { void Method(int way) { switch (way) { case 1: return; case 2: way++; break; case 3: way--; break; case 4: way = 7; break; } B.Two.Call(); } }", "One uses Two", TestName = "Find_CallBehindASwitch_IsAUse")]
    [TestCase("class One { class Inner { B.Two field; } }", "One uses Two", TestName = "Find_NestedType_CountsAsTheOneAround")]
    public void Find_UseThatClosesACircle_IsNamed(string one, string use) =>
        Assert.That(Find(one), Is.EqualTo(new[] { $"A -> B: {use}{Environment.NewLine}B -> A: Back uses Zero" }));

    [TestCase("class One { }")]
    [TestCase("class One { Zero field; }")]
    [TestCase("class One { string Method() => nameof(B.Two); }")]
    public void Find_NoUseBack_IsNoCircle(string one) => Assert.That(Find(one), Is.Empty);

    [Test]
    public void Describe_CircleOfThree_NamesEachStep() => Assert.That(
        NamespaceCircles.Describe([(new("A", "One"), new("B", "Two")), (new("B", "Two"), new("C", "Three")), (new("C", "Three"), new("A", "One")), (new("C", "Three"), new("D", "Four"))]),
        Is.EqualTo(new[] { string.Join(Environment.NewLine, "A -> B: One uses Two", "B -> C: Two uses Three", "C -> A: Three uses One") }));

    private static IReadOnlyList<string> Find(string one)
    {
        var code = $$"""
            namespace A { class Zero { } {{one}} }
            namespace B { class Two { public static int Count; public static void Call() { } } interface ITwo { } class MarkAttribute : System.Attribute { } class Back { A.Zero field; } }
            """;
        var compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(code)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "Sample.dll");
        Assert.That(compilation.Emit(path).Success);
        return NamespaceCircles.Find(path);
    }
}
