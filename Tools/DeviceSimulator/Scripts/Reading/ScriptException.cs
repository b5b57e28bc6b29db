namespace ConnectorEmulator.DeviceSimulator.Scripts.Reading;

/// <summary>A script that cannot be played. The message says the line, the member, what is wrong and what would be right.</summary>
public sealed class ScriptException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="line">The line in the script, from 1.</param>
    /// <param name="place">The member, such as <c>steps[2].send</c>; empty for the script as a whole.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public ScriptException(int line, string place, string message)
        : base(place.Length == 0 ? $"line {line}: {message}" : $"line {line}, {place}: {message}")
    {
    }
}
