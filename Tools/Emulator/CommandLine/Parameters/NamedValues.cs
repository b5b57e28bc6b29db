using System.CommandLine.Parsing;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>Reads options of the form PARAMETER=VALUE, in which a value may come from a file.</summary>
internal static class NamedValues
{
    /// <summary>Reads an option, as often as it is given.</summary>
    /// <typeparam name="T">What it means.</typeparam>
    /// <param name="result">What was given.</param>
    /// <param name="option">Its name.</param>
    /// <param name="example">A value that it takes.</param>
    /// <param name="create">Makes what it means of the parameter and the value.</param>
    /// <returns>All of them, in order.</returns>
    public static List<T> Read<T>(ArgumentResult result, string option, string example, Func<string, string, T> create)
    {
        var values = new List<T>();
        foreach (var token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 } parameter, var value])
            {
                result.AddError($"{option} {token.Value}: it takes PARAMETER=VALUE, the id, name or description of a parameter, an equals sign and a value, for example {option} {example}.");
                continue;
            }

            try
            {
                values.Add(create(parameter, ValueFile.Expand(value)));
            }
            catch (InputException exception)
            {
                result.AddError($"{option} {parameter}: {exception.Message}");
            }
        }

        return values;
    }
}
