using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>
/// UUIDs that follow from a name (RFC 4122, section 4.3, version 5): the same on every machine, so that tests and documentation can name them.
/// </summary>
internal static class NameBasedId
{
    private static readonly Guid Namespace = new("6f1d2c2e-5a0b-4b3c-9d5e-0c7a3b1e8050");

    /// <summary>The UUID of a name, within the simulator's own namespace.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 4122 prescribes SHA-1 for version 5; nothing is protected by it.")]
    public static Guid Of(string name)
    {
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        var id = hash.AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
