namespace ConnectorEmulator.DeviceSimulator.Tests.Presets;

/// <summary>The messages between the connector and a device, as a .rows file tells them.</summary>
/// <param name="FromDevice">What the device sends.</param>
/// <param name="ToDevice">What the connector does, in order.</param>
internal sealed record Exchange(IReadOnlyList<DeviceMessage> FromDevice, IReadOnlyList<ConnectorStep> ToDevice)
{
    /// <summary>Reads the lines of a file.</summary>
    public static Exchange Read(IReadOnlyList<string> lines)
    {
        var fromDevice = new List<DeviceMessage>();
        var toDevice = new List<ConnectorStep>();
        foreach (var line in lines)
        {
            var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["<", ..]:
                    fromDevice.Add(new DeviceMessage(line[2..], []));
                    break;
                case [">", string kind, string text]:
                    toDevice.Add(new ConnectorStep(kind, text.Trim()));
                    break;
                case ["#", ..] or []:
                    break;
                default:
                    fromDevice[^1].Effects.Add(line.Trim());
                    break;
            }
        }

        return new Exchange(fromDevice, toDevice);
    }
}

/// <summary>A message of a device.</summary>
/// <param name="Text">The message.</param>
/// <param name="Effects">What comes of it, such as <c>state KEY value=1</c>.</param>
internal sealed record DeviceMessage(string Text, List<string> Effects);

/// <summary>What the connector does.</summary>
/// <param name="Kind">send, sub, uns, beat: it sends the text. wait: it waits for a message that meets the conditions of the text.</param>
/// <param name="Text">The message, or the conditions.</param>
internal sealed record ConnectorStep(string Kind, string Text);
