namespace Skyline.DataMiner.WebSocketDriver.Emulator.Loading;

/// <summary>Something in a package that cannot be run.</summary>
/// <param name="Line">The line in Protocol.xml; 0 when it concerns the package as a whole.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
public sealed record Problem(int Line, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"line {Line}: {Text}" : Text;
}
