using ICSharpCode.SharpZipLib.Zip;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace ConnectorEmulator.Packaging.Output;

/// <summary>Writes the zip that a package is. Nothing of the machine or the moment goes in: the same input gives the same bytes everywhere.</summary>
internal static class PackageWriter
{
    // The first day that the zip format knows.
    private static readonly DateTime Timestamp = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static byte[] Write(IEnumerable<(string Name, byte[] Data)> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipOutputStream(memory) { IsStreamOwner = false, UseZip64 = UseZip64.Off })
        {
            zip.SetLevel(Deflater.BEST_COMPRESSION);
            foreach (var (name, data) in files)
            {
                zip.PutNextEntry(new ZipEntry(name) { DateTime = Timestamp, HostSystem = (int)HostSystemID.Msdos, Size = data.Length });
                zip.Write(data, 0, data.Length);
                zip.CloseEntry();
            }
        }

        return memory.ToArray();
    }
}
