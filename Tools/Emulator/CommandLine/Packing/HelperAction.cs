using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Tool.CommandLine.Packing;

/// <summary>Generates the helper, or checks that it is what Protocol.xml asks for.</summary>
internal static class HelperAction
{
    public static int Run(RepositoryLayout layout, bool check, TextWriter output, TextWriter error)
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
            error.WriteLine($"{file}: It is not what Protocol.xml asks for. Generate it with the command 'helper'.");
            return ExitCodes.Failure;
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(layout.HelperFile)!);
            File.WriteAllText(layout.HelperFile, source);
            output.WriteLine($"{file} was generated.");
        }

        return ExitCodes.Success;
    }
}
