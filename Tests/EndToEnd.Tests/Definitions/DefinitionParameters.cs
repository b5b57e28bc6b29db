namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>The parameters and tables of definitions.</summary>
internal static class DefinitionParameters
{
    public const int ServerUrlWrite = 150;
    public const int Definition = 210;
    public const int DefinitionWrite = 260;
    public const int PresetWrite = 261;
    public const int LoadPreset = 262;
    public const int UserNameWrite = 263;
    public const int SecretWrite = 264;
    public const int InUse = 215;
    public const int LoginStatus = 216;
    public const int TestMessageWrite = 267;
    public const int TestResult = 218;
    public const int Ignored = 219;
    public const int NextAttempt = 222;
    public const int Inputs = 3000;
    public const int InputValueWrite = 3052;
    public const int Rules = 4000;
    public const int Commands = 5000;
    public const int CommandValueWrite = 5052;
    public const int Send = 5053;
}
