namespace ConnectorEmulator.Tests.Support;

/// <summary>The small protocols that tests run.</summary>
internal static partial class Fixture
{
    public static string Xml(string name)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(name + ".xml") ?? throw new InvalidOperationException($"There is no fixture {name}.xml.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
