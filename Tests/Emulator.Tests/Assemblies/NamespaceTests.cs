namespace ConnectorEmulator.Tool.Tests.Assemblies;

public class NamespaceTests
{
    [TestCaseSource(nameof(Assemblies))]
    public void Namespaces_OfATool_GoInNoCircle(string assembly) =>
        Assert.That(NamespaceCircles.Find(Path.Combine(AppContext.BaseDirectory, assembly)), Is.Empty);

    [Test]
    public void Assemblies_OfTheTools_AreAllLookedAt() => Assert.That(Assemblies, Is.SupersetOf(new[]
    {
        "ConnectorEmulator.dll", "ConnectorEmulator.DeviceSimulator.dll", "ConnectorEmulator.Packaging.dll", "ConnectorEmulator.Testing.dll", "ConnectorEmulator.Emulation.Web.dll", "connector-emulator.dll",
    }));

    private static IEnumerable<string> Assemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(path => Path.GetFileName(path))
            .Where(name => name.StartsWith("ConnectorEmulator.", StringComparison.Ordinal) || name == "connector-emulator.dll").Order(StringComparer.Ordinal);
}
