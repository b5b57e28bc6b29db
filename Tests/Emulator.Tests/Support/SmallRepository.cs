namespace ConnectorEmulator.Tool.Tests.Support;

/// <summary>A small connector repository: what is written to parameter 51 comes out of parameter 2, changed by a library; 'fail' makes the library throw.</summary>
internal sealed class SmallRepository : IDisposable
{
    public const string LibraryFile = "QActions/QAction_1/Sub/Text.cs";
    public const string EntryFile = "QActions/QAction_51/QAction_51.cs";

    private readonly TemporaryFolder folder = new();

    public SmallRepository()
    {
        Write("Protocol.xml", """
            <Protocol xmlns="http://www.skyline.be/protocol">
            	<Name>Small</Name>
            	<Version>1.0.0.1</Version>
            	<Connections><Connection id="0" name="None"><Virtual /></Connection></Connections>
            	<Params>
            		<Param id="1" save="true"><Name>Input</Name><Type>read</Type></Param>
            		<Param id="51" setter="true"><Name>Input</Name><Type>write</Type></Param>
            		<Param id="2"><Name>Output</Name><Type>read</Type></Param>
            	</Params>
            	<QActions>
            		<QAction id="1" name="Library" encoding="csharp" options="precompile" />
            		<QAction id="51" name="Input" encoding="csharp" triggers="51" />
            	</QActions>
            </Protocol>

            """);
        Write("QActions/QAction_1/QAction_1.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        Write("QActions/QAction_1/QAction_1.cs", "using System;\n\nnamespace Library\n{\n    public class Refusal : Exception\n    {\n    }\n}\n");

        // Optimized code may hold a method this small within its caller, as on an agent; then the stack has no line of it.
        Write(LibraryFile, "// Text\nusing System;\n\nnamespace Library\n{\n    public static class Text\n    {\n        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] public static string Change(string text)\n        {\n            if (text == \"fail\")\n            {\n                throw new Refusal();\n            }\n\n            return text + \"!\";\n        }\n    }\n}\n");
        Write("QActions/QAction_51/QAction_51.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><ProjectReference Include=\"../QAction_1/QAction_1.csproj\" /></ItemGroup></Project>\n");
        Write(EntryFile, "using Library;\nusing Skyline.DataMiner.Scripting;\n\npublic static class QAction\n{\n    public static void Run(SLProtocol protocol)\n    {\n        protocol.SetParameter(2, Text.Change((string)protocol.GetParameter(51)));\n    }\n}\n");
    }

    public string Root => folder.Path;

    /// <summary>Replaces a part of a file, which must be there.</summary>
    public void Change(string file, string part, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(Root, file));
        Assert.That(text, Does.Contain(part));
        Write(file, text.Replace(part, replacement, StringComparison.Ordinal));
    }

    public void Write(string file, string text) => folder.Write(file, text);

    public void Dispose() => folder.Dispose();
}
