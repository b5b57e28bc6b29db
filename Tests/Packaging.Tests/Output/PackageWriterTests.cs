using System.IO.Compression;
using System.Security.Cryptography;
using ConnectorEmulator.Packaging.Output;

namespace ConnectorEmulator.Packaging.Tests.Output;

internal sealed class PackageWriterTests
{
    private static readonly (string Name, byte[] Data)[] Files =
        [("Description.txt", "Protocol Name: A\n"u8.ToArray()), ("Protocol/Protocol.xml", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * i / 7))])];

    [Test]
    public void Write_Files_AreDeflatedInTheirOrderWithAFixedTime()
    {
        using var zip = new ZipArchive(new MemoryStream(PackageWriter.Write(Files)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo(Files.Select(file => file.Name)));
            Assert.That(zip.Entries.Select(entry => entry.LastWriteTime.DateTime), Is.All.EqualTo(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)));
            Assert.That(zip.Entries[1].CompressedLength, Is.LessThan(zip.Entries[1].Length));
            Assert.That(zip.Entries.Select(entry => entry.ExternalAttributes), Is.All.Zero);
        }
    }

    // A sum taken once: it has to come out on every system, processor and .NET version.
    [Test]
    public void Write_KnownFiles_GiveTheBytesOfEveryMachine()
    {
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(PackageWriter.Write(Files))), Is.EqualTo("4aa40c45e4f3516af2a5975fae206efbb84dc8a243811593d25f61981e180405"));
    }
}
