using System.IO.Compression;
using System.Xml.Linq;

namespace ConnectorEmulator.Packages.Tests;

/// <summary>The packages, used where this repository is not.</summary>
[Category("Packages")]
[Explicit("Builds and installs for a minute or two; .ci/run runs it by its category.")]
internal sealed class PackageTests
{
    private static readonly string Protocol = Path.Combine(Repository.Folder, "Documentation", "UseCases", "Push", "protocol.xml");

    // Its QActions name an assembly that an agent has beside its own.
    private static readonly string HttpProtocol = Path.Combine(Repository.Folder, "Tests", "Emulation.Testing.Tests", "Fixtures", "lamps.xml");

    [Test]
    public async Task Tool_Installed_RunsAProtocol()
    {
        using var machine = new Machine(knowsPackages: true);
        await machine.RunAsync("dotnet", "tool", "install", "connector-emulator", "--tool-path", "tools");
        var tool = Path.Combine(machine.Folder, "tools", "connector-emulator");

        Assert.That(await machine.RunAsync(tool, "--version"), Does.StartWith(Feed.Version));
        Assert.That(await machine.RunAsync(tool, "run", Protocol, "--device", "0", "--no-page", "--duration", "3", "--show", "WebsocketStatus"), Does.Contain("Open"));
    }

    [Test]
    public async Task Library_OfAnEmptyProject_RunsAProtocol()
    {
        using var machine = new Machine(knowsPackages: true);
        machine.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConnectorEmulator" Version="{Feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        machine.Write("Program.cs", """
            using ConnectorEmulator.Hosting;

            await using var element = await Element.StartAsync(ElementPackage.Load(args[0]), new ElementOptions());
            Console.WriteLine(element.SnapshotParameter(20).Name);
            """);

        Assert.That(await machine.RunAsync("dotnet", "run", "--", HttpProtocol), Is.EqualTo($"Polls{Environment.NewLine}"));
    }

    [TestCase("Acme.Mixer")]
    [TestCase("9 Lives & Co")]
    public async Task Template_OfAnyName_BuildsTestsPacksAndRuns(string name)
    {
        using var machine = new Machine(knowsPackages: true);
        await machine.RunAsync("dotnet", "new", "install", "ConnectorEmulator.Templates");
        await machine.RunAsync("dotnet", "new", "websocket-connector", "--name", name, "--output", ".", "--vendor", "A & B");
        await machine.RunAsync("dotnet", "tool", "restore");
        Assert.That(await machine.RunAsync("dotnet", "build", "-warnaserror"), Does.Contain("0 Warning(s)"));
        Assert.That(await machine.RunAsync("dotnet", "test", "--no-build"), Does.Contain("Passed:     2"));
        Assert.That(await machine.RunAsync("dotnet", "connector-emulator", "pack"), Does.Contain($"{name} 1.0.0.1.dmprotocol"));
        Assert.That(await machine.RunAsync("dotnet", "connector-emulator", "run", ".", "--device", "0", "--script", "device.json", "--expect", "Levels=2 rows"), Does.Contain($"Package    {name} 1.0.0.1"));
        var protocol = XDocument.Load(Path.Combine(machine.Folder, "Protocol.xml")).Root!;
        Assert.That(protocol.Elements().Where(item => item.Name.LocalName is "Name" or "Vendor").Select(item => item.Value), Is.EqualTo(new[] { name, "A & B" }));
    }

    [Test]
    public void Packages_HaveOneVersionALicenceAReadmeAndADescription()
    {
        var packages = Directory.EnumerateFiles(Feed.Folder, "*.nupkg").Order(StringComparer.Ordinal).ToList();
        Assert.That(packages.Select(package => Path.GetFileName(package)), Is.SupersetOf(new[] { "ConnectorEmulator", "ConnectorEmulator.Testing", "connector-emulator" }.Select(name => $"{name}.{Feed.Version}.nupkg")));
        Assert.Multiple(() =>
        {
            foreach (var package in packages)
            {
                using var zip = ZipFile.OpenRead(package);
                var metadata = XDocument.Load(zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!.Elements().First();
                var values = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
                Assert.That(values["version"], Is.EqualTo(Feed.Version), package);
                Assert.That(values["license"], Is.EqualTo("MIT"), package);
                Assert.That(values["description"], Does.EndWith(".").And.Not.EqualTo("Package Description"), package);
                using var readme = new StreamReader(zip.GetEntry(values["readme"])!.Open());
                Assert.That(readme.ReadLine(), Is.EqualTo($"# {values["id"]}"), package);
            }
        });
    }
}
