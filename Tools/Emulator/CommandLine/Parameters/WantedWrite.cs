using System.CommandLine.Parsing;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>A write that the command line asks for.</summary>
/// <param name="Parameter">What to write, as <see cref="ParameterNames"/> finds it.</param>
/// <param name="Value">The value, or the text of a discreet.</param>
internal sealed record WantedWrite(string Parameter, string Value)
{
    /// <summary>Reads the writes, as often as they are given.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The writes, in order.</returns>
    public static List<WantedWrite> Read(ArgumentResult result)
    {
        var writes = new List<WantedWrite>();
        foreach (var token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 } parameter, var value])
            {
                result.AddError($"--set {token.Value}: it takes PARAMETER=VALUE, the id, name or description of a parameter, an equals sign and a value, for example --set 150=on.");
                continue;
            }

            try
            {
                writes.Add(new WantedWrite(parameter, ValueFile.Expand(value)));
            }
            catch (InputException exception)
            {
                result.AddError($"--set {parameter}: {exception.Message}");
            }
        }

        return writes;
    }
}
