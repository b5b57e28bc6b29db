using ConnectorEmulator.Tool.CommandLine;

namespace ConnectorEmulator.Tool;

/// <summary>What the exit of every command says.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The command did its work, and what it checked failed: a run as <see cref="Verdict"/> says, a strict script with messages that it has nothing for, a helper that is out of date.</summary>
    public const int Failure = 1;

    /// <summary>The input was refused: the command line, a file, a protocol, a port that is taken.</summary>
    public const int Refused = 2;

    /// <summary>Gets what the help says about them.</summary>
    public const string Help = "Exit codes of all commands: 0 all went well; 1 a check failed: of a run, of --strict, of helper --check; 2 the input was refused.";
}
