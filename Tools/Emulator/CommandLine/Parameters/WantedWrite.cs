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
    public static List<WantedWrite> Read(ArgumentResult result) => NamedValues.Read(result, "--set", "150=on", (parameter, value) => new WantedWrite(parameter, value));
}
