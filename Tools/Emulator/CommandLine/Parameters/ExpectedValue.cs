using System.CommandLine.Parsing;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>A value that the command line expects.</summary>
/// <param name="Parameter">Where, as <see cref="ParameterNames"/> finds it.</param>
/// <param name="Value">What an operator sees, or the value behind it; of a table the number of its rows.</param>
internal sealed record ExpectedValue(string Parameter, string Value)
{
    /// <summary>Reads what is expected, as often as it is given.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>All that is expected, in order.</returns>
    public static List<ExpectedValue> Read(ArgumentResult result) => NamedValues.Read(result, "--expect", "Status=Open", (parameter, value) => new ExpectedValue(parameter, value));
}
