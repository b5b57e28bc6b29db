using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using ConnectorEmulator.Compilation;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Packaging;

namespace ConnectorEmulator.Tests.Compilation;

/// <summary>What a debugger needs of compiled QActions, read from their symbols: where the code is, that it is the code that was compiled, and its lines.</summary>
public sealed class DebuggingTests
{
    private static readonly Guid Sha256 = new("8829D00F-11B8-4213-878B-770E8597AC16");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Test]
    public void Symbols_OfARepository_NameEachFileWithItsPathChecksumAndLines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Protocol.xml", Protocol("<QAction id=\"1\" name=\"Code\" encoding=\"csharp\" triggers=\"2\" />"));
        folder.Write("QActions/QAction_1/QAction_1.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        var entry = folder.Write("QActions/QAction_1/QAction_1.cs", "using Skyline.DataMiner.Scripting;\r\n\r\npublic static class QAction\r\n{\r\n    public static void Run(SLProtocol protocol)\r\n    {\r\n        Sub.Text.Write(protocol);\r\n    }\r\n}\r\n");
        var library = folder.Write("QActions/QAction_1/Sub/Text.cs", "namespace Sub\n{\n    using Skyline.DataMiner.Scripting;\n\n    public static class Text\n    {\n        public static void Write(SLProtocol protocol)\n        {\n            protocol.SetParameter(1, \"x\");\n        }\n    }\n}\n");
        var draft = ProtocolPackager.Draft(folder.Path);
        using var symbols = Symbols(new ProtocolPackage("Protocol.xml", draft.Xml, new Dictionary<string, byte[]>()), new CodeSource("Protocol.xml", draft.Sources));

        var documents = Documents(symbols);
        Assert.Multiple(() =>
        {
            Assert.That(documents.Keys, Is.SupersetOf(new[] { entry, library }));
            Assert.That(documents, Is.EqualTo(documents.Keys.ToDictionary(path => path, path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))))), "each is a file with these bytes");
            Assert.That(Lines(symbols), Is.SupersetOf(new[] { (entry, 7), (library, 9) }), "a breakpoint can be set there");
        });
    }

    [Test]
    public void Symbols_OfAProtocolXml_NameItWithItsPathAndChecksum()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", Protocol(Code));
        using var symbols = Symbols(PackageReader.Open(path), new CodeSource(path, null));
        Assert.That(Documents(symbols), Is.EqualTo(new Dictionary<string, string> { [path] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) }));
        Assert.That(Lines(symbols), Does.Contain((path, File.ReadAllLines(path).Index().Single(line => line.Item.Contains("SetParameter", StringComparison.Ordinal)).Index + 1)));
    }

    [Test]
    public void Symbols_OfAPackage_HoldTheSource()
    {
        var xml = Protocol(Code.Replace("encoding=\"csharp\"", "encoding=\"csharp\" options=\"debug\"", StringComparison.Ordinal));
        var file = Path.GetFullPath("no such.dmprotocol/Protocol/Protocol.xml");
        using var symbols = Symbols(new ProtocolPackage(file, xml, new Dictionary<string, byte[]>()), new CodeSource(file, null));
        var reader = symbols.GetMetadataReader();
        var document = reader.Documents.Single(handle => reader.GetString(reader.GetDocument(handle).Name) == file);
        var source = reader.GetCustomDebugInformation(document).Select(reader.GetCustomDebugInformation).Single(item => reader.GetGuid(item.Kind) == EmbeddedSource);
        Assert.That(Unpack(reader.GetBlobBytes(source.Value)), Is.EqualTo(xml));
    }

    private const string Code = """
        <QAction id="1" name="Code" encoding="csharp" triggers="2"><![CDATA[
        using Skyline.DataMiner.Scripting;
        public static class QAction
        {
            public static void Run(SLProtocol protocol)
            {
                protocol.SetParameter(1, "x");
            }
        }
        ]]></QAction>
        """;

    private static string Protocol(string qaction) => $"""
        <Protocol xmlns="http://www.skyline.be/protocol">
        	<Name>Debugged</Name>
        	<Version>1.0.0.1</Version>
        	<Connections><Connection id="0" name="None"><Virtual /></Connection></Connections>
        	<Params>
        		<Param id="1"><Name>Output</Name><Type>read</Type></Param>
        		<Param id="2"><Name>Input</Name><Type>write</Type></Param>
        	</Params>
        	<QActions>
        {qaction}
        	</QActions>
        </Protocol>
        """;

    private static MetadataReaderProvider Symbols(ProtocolPackage package, CodeSource source)
    {
        var problems = new ProtocolProblems(source.File, source.Map);
        var protocol = ProtocolReader.Read(package.Xml, problems)!;
        var compiled = new ProtocolCompiler(protocol, package, new CodePlaces(protocol, source.File, source.Map), problems).Compile();
        Assert.That(problems.All, Is.Empty);
        using var assembly = new PEReader([.. compiled.FindCompiled(EntryPointFinder.AssemblyName(protocol, protocol.QActions[0]))!]);
        return assembly.ReadEmbeddedPortablePdbDebugDirectoryData(assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
    }

    private static Dictionary<string, string> Documents(MetadataReaderProvider symbols)
    {
        var reader = symbols.GetMetadataReader();
        return reader.Documents.Select(reader.GetDocument).Where(document => reader.GetGuid(document.HashAlgorithm) == Sha256)
            .ToDictionary(document => reader.GetString(document.Name), document => Convert.ToHexString(reader.GetBlobBytes(document.Hash)));
    }

    private static IEnumerable<(string File, int Line)> Lines(MetadataReaderProvider symbols)
    {
        var reader = symbols.GetMetadataReader();
        return reader.MethodDebugInformation.SelectMany(method => reader.GetMethodDebugInformation(method).GetSequencePoints()).Where(point => !point.IsHidden)
            .Select(point => (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine)).Distinct();
    }

    // Four bytes say how long the text is when it is compressed, and are 0 when it is not.
    private static string Unpack(byte[] blob)
    {
        if (BitConverter.ToInt32(blob) == 0)
        {
            return Encoding.UTF8.GetString(blob, 4, blob.Length - 4).TrimStart('\uFEFF');
        }

        using var text = new StreamReader(new System.IO.Compression.DeflateStream(new MemoryStream(blob, 4, blob.Length - 4), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private sealed record CodeSource(string File, Packaging.Sources.SourceMap? Map);
}
