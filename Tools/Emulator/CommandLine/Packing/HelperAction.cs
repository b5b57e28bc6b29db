using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Tool.CommandLine.Packing;

/// <summary>Generates the helper, or checks that it is what Protocol.xml asks for.</summary>
internal static class HelperAction
{
    public static void Run(RepositoryLayout layout, bool check, TextWriter output)
    {
        var source = ParameterHelper.Generate(layout);
        var file = layout.Relative(layout.HelperFile);
        var isCurrent = File.Exists(layout.HelperFile) && File.ReadAllText(layout.HelperFile).ReplaceLineEndings("\n") == source;
        if (isCurrent)
        {
            output.WriteLine($"{file} is up to date.");
        }
        else if (check)
        {
            throw new RefusalException([new Problem(file, 0, "It is not what Protocol.xml asks for. Generate it with the command 'helper'.")]);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(layout.HelperFile)!);
            File.WriteAllText(layout.HelperFile, source);
            output.WriteLine($"{file} was generated.");
        }
    }
}
