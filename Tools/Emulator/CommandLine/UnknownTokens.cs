using System.CommandLine;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Says what may have been meant by a command or an option that does not exist.</summary>
internal static class UnknownTokens
{
    /// <summary>Asks for the nearest command or option.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <returns>A question that begins with a space; empty when the problem is another one, or nothing is near.</returns>
    public static string Hint(ParseResult result, string problem)
    {
        // An option that is mistyped can have been taken for an argument.
        var tokens = result.UnmatchedTokens.Concat(result.Tokens.Select(token => token.Value).Where(token => token.StartsWith("--", StringComparison.Ordinal)));
        if (tokens.FirstOrDefault(token => problem.Contains($"'{token}'", StringComparison.Ordinal)) is not { } unknown)
        {
            return string.Empty;
        }

        var command = result.CommandResult.Command;
        var known = unknown.StartsWith('-')
            ? command.Options.SelectMany(option => option.Aliases.Prepend(option.Name))
            : command.Subcommands.Select(item => item.Name);
        return NearestName.Hint(unknown.Split('=', ':')[0], known);
    }
}
