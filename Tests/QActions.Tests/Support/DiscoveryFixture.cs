using Skyline.Protocol.Connections;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>A discovery that asks a scripted device.</summary>
internal sealed class DiscoveryFixture
{
    public DiscoveryFixture()
    {
        Discovery = new SourceDiscovery(Clock, () => Unopened == null ? null : WebSocketUrl.Parse(Unopened));
    }

    public TestClock Clock { get; } = new();

    public SourceDiscovery Discovery { get; }

    /// <summary>Gets or sets the address of the WebSocket that is wanted and not open.</summary>
    public string Unopened { get; set; }

    /// <summary>Gets what the operator was shown, step by step.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>Runs a discovery until it found something, or ended.</summary>
    public DiscoveryFindings Find(ScriptedDevice device, params string[] addresses)
    {
        Discovery.TryStart((addresses.Length == 0 ? [ScriptedDevice.Node] : addresses).Select(RestAddress.Parse).ToList());
        return GoOn(device);
    }

    /// <summary>Answers requests until something is found, or the discovery ended.</summary>
    public DiscoveryFindings GoOn(ScriptedDevice device)
    {
        while (Discovery.Awaited != null)
        {
            Steps.Add(Discovery.Status);
            if (Discovery.Take(device.Answer(Discovery.Awaited)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Tells the discovery what became of what it found.</summary>
    public void Merge(int added, params string[] enumSources) => Merge(added, new AddressSituation { IsOpen = true }, enumSources);

    public void Merge(int added, AddressSituation now, params string[] enumSources) =>
        Discovery.Merged(new MergeResult(added, enumSources, Array.Empty<string>()), AddressChoice.Make(Discovery.Addresses, now), Array.Empty<string>());

    /// <summary>Runs a whole discovery that finds a number of new sources, all of them known to the device already.</summary>
    public string Run(ScriptedDevice device, AddressSituation now = null)
    {
        var found = Find(device);
        if (found != null)
        {
            Merge(found.Sources.All.Count, now ?? new AddressSituation { IsOpen = true });
            GoOn(device);
        }

        return Discovery.Status;
    }
}
