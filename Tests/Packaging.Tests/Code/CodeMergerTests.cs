using ConnectorEmulator.Packaging.Code;

namespace ConnectorEmulator.Packaging.Tests.Code;

internal sealed class CodeMergerTests
{
    [Test]
    public void Merge_OneFile_StaysAsItIs()
    {
        const string Code = "// Licence\nusing System;\n\nusing B;\nclass A { }\n";

        Assert.That(Merge(("A.cs", Code)), Is.EqualTo(Code));
    }

    [Test]
    public void Merge_SeveralFiles_PutsUsingsOnTopOnceAndAHeaderOverEach()
    {
        const string Usings = "using System;\nusing   System.IO;\nusing static System.Math;\nusing Text = System.String;\n";
        var merged = Merge(
            ("QAction_1.cs", "using Newtonsoft.Json;\nusing System;\n\npublic class QAction\n{\n}\n"),
            ("Sub/Other.cs", "// Licence\n" + Usings + "\nnamespace N\n{\n    using System.Linq;\n}\n"));

        Assert.That(merged, Is.EqualTo(
            """
            using System;
            using System.IO;
            using Newtonsoft.Json;
            using static System.Math;
            using Text = System.String;

            //---------------------------------
            // QAction_1.cs
            //---------------------------------

            public class QAction
            {
            }

            //---------------------------------
            // Sub/Other.cs
            //---------------------------------

            // Licence

            namespace N
            {
                using System.Linq;
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Merge_CommentBehindAUsing_IsKept()
    {
        var merged = Merge(("A.cs", "using System; // for Math\nclass A { }\n"), ("B.cs", "class B { }\n"));

        Assert.That(merged, Does.Contain("// for Math\nclass A { }"));
    }

    private static string Merge(params (string Name, string Text)[] files) =>
        CodeMerger.Merge([.. files.Select(file => new SourceFile(file.Name, file.Name, file.Text))]).Text;
}
