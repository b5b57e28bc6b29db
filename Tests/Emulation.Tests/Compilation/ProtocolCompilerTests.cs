using System.IO.Compression;
using System.Text;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Compilation;

/// <summary>QActions are compiled as an agent does.</summary>
public class ProtocolCompilerTests
{
    private const string Wanted = "Library.Text.Reverse((string)protocol.GetParameter(Parameter.Write.input))";

    [Test]
    public async Task Compile_ImportOfAPrecompiledQAction_WorksWhereverItStandsInTheFile()
    {
        await using var element = await RunningElement.StartAsync("code");
        await element.SetParameterAsync(51, "abc");
        Assert.That(element.Value(2), Is.EqualTo("cba"));
    }

    [TestCase("", ExpectedResult = "True")]
    [TestCase("options=\"precompile\" ", ExpectedResult = "False")]
    [TestCase("options=\"precompile;debug\" ", ExpectedResult = "True")]
    public async Task<object?> Compile_QAction_IsOptimizedWhenPrecompiledAndNotForDebugging(string option)
    {
        const string Library = " dllImport=\"[ProtocolName].[ProtocolVersion].QAction.1.dll\"";
        const string IsUnoptimized = "((System.Diagnostics.DebuggableAttribute)System.Attribute.GetCustomAttribute(typeof(QAction).Assembly, typeof(System.Diagnostics.DebuggableAttribute))).IsJITOptimizerDisabled.ToString()";
        var xml = Fixture.Xml("code").Replace(Wanted, IsUnoptimized, StringComparison.Ordinal).Replace(Library, string.Empty, StringComparison.Ordinal).Replace("<QAction id=\"51\" ", $"<QAction id=\"51\" {option}", StringComparison.Ordinal);
        await using var element = await Element.StartAsync(RunningElement.LoadXml(xml), new ElementOptions());
        await element.SetParameterAsync(51, "abc");
        return element.Value(2);
    }

    [Test]
    public void Compile_MissingImport_FailsAsOnAnAgent()
    {
        var problems = Refuse(Fixture.Xml("code").Replace(" dllImport=\"[ProtocolName].[ProtocolVersion].QAction.1.dll\"", string.Empty, StringComparison.Ordinal));
        Assert.That(problems, Has.One.Matches<Problem>(problem => problem.Message.Contains("QAction 51 does not compile", StringComparison.Ordinal) && problem.Message.Contains("CS0103", StringComparison.Ordinal)));
    }

    [Test]
    public void Compile_ErrorInTheCode_TellsTheLineOfProtocolXml()
    {
        var xml = Fixture.Xml("code").Replace(Wanted, "missing", StringComparison.Ordinal);
        var line = xml.Split('\n').ToList().FindIndex(text => text.Contains("missing", StringComparison.Ordinal)) + 1;
        Assert.That(Refuse(xml).Single().Line, Is.EqualTo(line));
    }

    [Test]
    public void Compile_CodeNewerThanCSharp73_IsRefused()
    {
        var problems = Refuse(Fixture.Xml("code").Replace(Wanted, "new[] { \"a\" }[^1]", StringComparison.Ordinal));
        Assert.That(problems.Select(problem => problem.Message), Has.Some.Contains("7.3"));
    }

    [Test]
    public void Compile_ApiThatTheFrameworkLacks_IsRefused()
    {
        var problems = Refuse(Fixture.Xml("code").Replace(Wanted, "System.Convert.ToHexString(new byte[0])", StringComparison.Ordinal));
        Assert.That(problems.Single().Message, Does.Contain("ToHexString"));
    }

    [Test]
    public void Compile_ImportThatIsNowhere_IsRefused()
    {
        var problems = Refuse(Fixture.Xml("code").Replace("[ProtocolVersion].QAction.1.dll", "[ProtocolVersion].QAction.1.dll;nowhere\\1.0.0\\lib\\net45\\Nowhere.dll", StringComparison.Ordinal));
        Assert.That(problems.Single().Message, Does.Contain("imports 'nowhere"));
    }

    [Test]
    public async Task Compile_FrameworkAssemblyByItsFileName_IsReferredTo()
    {
        const string Call = "new System.Net.Http.HttpMethod(\"GET\").Method";
        var plain = Fixture.Xml("code").Replace(Wanted, Call, StringComparison.Ordinal);
        Assert.That(Refuse(plain), Is.Not.Empty, "it is none of an agent's default references");
        using var folder = new TemporaryFolder();
        var path = folder.Write("protocol.xml", plain.Replace("QAction.1.dll", "QAction.1.dll;System.Net.Http.dll", StringComparison.Ordinal));
        await using var element = await Element.StartAsync(ElementPackage.Load(path), new ElementOptions());
        await element.SetParameterAsync(51, "x");
        Assert.That(element.Value(2), Is.EqualTo("GET"));
    }

    [Test]
    public async Task Load_PackageWithNewtonsoftForNet45_RunsIt()
    {
        const string Import = @"newtonsoft.json\13.0.3\lib\net45\Newtonsoft.Json.dll";
        var xml = Fixture.Xml("code").Replace("QAction.1.dll\"", "QAction.1.dll;" + Import + "\"", StringComparison.Ordinal)
            .Replace(Wanted, "(string)Newtonsoft.Json.Linq.JObject.Parse((string)protocol.GetParameter(Parameter.Write.input))[\"a\"]", StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "code.dmprotocol");
        Pack(path, xml, Import.Replace('\\', '/'), NewtonsoftPath());
        await using var element = await Element.StartAsync(ElementPackage.Load(path), new ElementOptions());
        await element.SetParameterAsync(51, "{\"a\":\"from json\"}");
        Assert.That(element.Value(2), Is.EqualTo("from json"));
    }

    [Test]
    public void Load_PackageWithWhatIsNoAssembly_IsRefused()
    {
        const string Import = @"some.id\1.0.0\lib\net45\Some.dll";
        using var folder = new TemporaryFolder();
        var xml = Fixture.Xml("code").Replace("QAction.1.dll\"", "QAction.1.dll;" + Import + "\"", StringComparison.Ordinal);
        var path = Path.Combine(folder.Path, "code.dmprotocol");
        Pack(path, xml, Import.Replace('\\', '/'), folder.Write("Some.dll", "no assembly"));
        Assert.That(() => ElementPackage.Load(path), Throws.TypeOf<RefusalException>().With.Message.Contains($"QAction 51 imports '{Import}', which is not a .NET assembly"));
    }

    [Test]
    public async Task Run_Exception_IsLoggedWithFileAndLine()
    {
        await using var element = await RunningElement.StartAsync("code");
        await element.SetParameterAsync(55, "x");
        var line = Fixture.Xml("code").Split('\n').ToList().FindIndex(text => text.Contains("thrown inside", StringComparison.Ordinal)) + 1;
        Assert.Multiple(() =>
        {
            Assert.That(element.Log.Lines.Single().Text, Does.StartWith("QAction 55 (Fails) failed in ").And.Contain($"code.xml({line}), QAction_55\\Inner.cs: System.InvalidOperationException: thrown inside"));
            Assert.That(element.Snapshot().QActions.Single(item => item.Id == 55).Errors, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Run_InstanceEntryPoint_LivesOncePerElementWhileStaticsAreShared()
    {
        var package = RunningElement.Load("code");
        await using var first = await Element.StartAsync(package, new ElementOptions { ElementId = 1 });
        await using var second = await Element.StartAsync(package, new ElementOptions { ElementId = 2 });
        await first.SetParameterAsync(54, "x");
        await first.SetParameterAsync(54, "x");
        await second.SetParameterAsync(54, "x");
        Assert.Multiple(() =>
        {
            Assert.That(first.Value(4), Is.EqualTo("2/2"));
            Assert.That(second.Value(4), Is.EqualTo("1/3"));
        });
    }

    [Test]
    public async Task Stop_InstanceThatIsDisposable_IsDisposedOnAnotherThreadWithTheElementInactive()
    {
        await using var element = await RunningElement.StartAsync("code");
        await element.SetParameterAsync(54, "x");
        await element.StopAsync();
        Assert.That(AppDomain.CurrentDomain.GetData("Code.Disposed"), Does.StartWith("active 0 on "));
    }

    [Test]
    public void Load_MissingEntryPoint_IsRefused()
    {
        var problems = Refuse(Fixture.Xml("code").Replace("entryPoint=\"Counter.Count\"", "entryPoint=\"Counter.Missing\"", StringComparison.Ordinal));
        Assert.That(problems.Single().Message, Does.Contain("QAction 54 has no public entry point Counter.Missing"));
    }

    private static IReadOnlyList<Problem> Refuse(string xml)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("protocol.xml", xml);
        return Assert.Throws<RefusalException>(() => ElementPackage.Load(path))!.Problems;
    }

    private static void Pack(string path, string xml, string assembly, string source)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using (var entry = zip.CreateEntry("Protocol/Protocol.xml").Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(xml));
        }

        zip.CreateEntryFromFile(source, "Assemblies/" + assembly);
    }

    private static string NewtonsoftPath()
    {
        var root = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var path = Path.Combine(root, "newtonsoft.json", "13.0.3", "lib", "net45", "Newtonsoft.Json.dll");
        Assume.That(path, Does.Exist, "Newtonsoft.Json 13.0.3 is restored by the QAction projects.");
        return path;
    }
}
