using ConnectorEmulator.Tool.CommandLine;

namespace ConnectorEmulator.Tool;

/// <summary>What the emulator's exit says.</summary>
internal static class ExitCodes
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;

    /// <summary>The run failed, as <see cref="Verdict"/> says.</summary>
    public const int Failure = 1;

    /// <summary>The input was refused.</summary>
    public const int Refused = 2;
}
