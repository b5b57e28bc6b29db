using System.Globalization;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Tool.CommandLine.Packing;

/// <summary>Packs and tells what was packed.</summary>
internal static class PackAction
{
    public static int Run(RepositoryLayout layout, string? outputFolder, TextWriter output)
    {
        var result = ProtocolPackager.Pack(layout.Root, outputFolder ?? layout.DefaultOutput, output.WriteLine);
        output.WriteLine(result.Path);
        foreach (var entry in result.Entries)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {entry.Size,9:N0} bytes  {entry.Name}"));
        }

        foreach (var note in result.Notes)
        {
            output.WriteLine($"Note: {note}");
        }

        output.WriteLine($"SHA-256 {result.Sha256}");
        return ExitCodes.Success;
    }
}
