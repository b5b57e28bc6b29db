using System.Text;

namespace ConnectorEmulator.Tool.Tests.Support;

/// <summary>What was written to the console so far; it may be read while others write.</summary>
internal sealed class ConsoleText : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (gate)
        {
            text.Append(value);
        }
    }

    public override string ToString()
    {
        lock (gate)
        {
            return text.ToString();
        }
    }
}
