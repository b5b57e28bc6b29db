using System.IO.Compression;
using System.Text;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Loading;

/// <summary>Opens a .dmprotocol (a zip) or a bare protocol.xml. Everything is read into memory within limits; nothing is written to disk.</summary>
internal static class PackageReader
{
    private const string AssembliesFolder = "Assemblies/";
    private const int LargestEntry = 64 * 1024 * 1024;
    private const int LargestPackage = 256 * 1024 * 1024;
    private const int MostEntries = 2_000;

    /// <summary>Opens a package.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its content.</returns>
    /// <exception cref="RefusalException">It is not a package.</exception>
    public static ProtocolPackage Open(string path)
    {
        try
        {
            using var file = new MemoryStream(BoundedFile.Read(path), writable: false);
            return IsZip(file) ? ReadZip(file, path) : ReadXml(file, path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse(path, $"there is no file {Path.GetFullPath(path)}: name a .dmprotocol, or a protocol.xml with its code inside.");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw Refuse(path, "this is a folder: name the .dmprotocol or the protocol.xml in it.");
        }
        catch (InvalidDataException exception)
        {
            throw Refuse(path, $"it begins as a zip, but cannot be read as one: {exception.Message} Copy or pack it again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(path, exception.Message);
        }
    }

    private static bool IsZip(MemoryStream file)
    {
        Span<byte> start = stackalloc byte[2];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return length == start.Length && start is [(byte)'P', (byte)'K'];
    }

    private static ProtocolPackage ReadXml(MemoryStream file, string path)
    {
        var text = ReadText(file.ToArray());
        return text.TrimStart().StartsWith('<')
            ? new ProtocolPackage(path, text, new Dictionary<string, byte[]>())
            : throw Refuse(path, $"{(text.Length == 0 ? "it is empty" : "it is neither a zip nor XML")}: name a .dmprotocol, or a protocol.xml with its code inside.");
    }

    private static ProtocolPackage ReadZip(MemoryStream file, string path)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
        {
            throw Refuse(path, $"the package holds {zip.Entries.Count} files; the emulator takes {MostEntries}.");
        }

        byte[]? xml = null;
        var assemblies = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            var isXml = name.Equals("Protocol/Protocol.xml", StringComparison.OrdinalIgnoreCase);
            var isAssembly = name.StartsWith(AssembliesFolder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
            if (!isXml && !isAssembly)
            {
                continue;
            }

            using var stream = entry.Open();
            var content = ReadLimited(stream, $"{path}, {name}");
            total += content.Length;
            if (total > LargestPackage)
            {
                throw Refuse(path, $"the package is larger than {LargestPackage / (1024 * 1024)} MB when unpacked.");
            }

            if (isXml)
            {
                xml = content;
            }
            else
            {
                assemblies[ProtocolPackage.Normalize(name[AssembliesFolder.Length..])] = content;
            }
        }

        return xml is null ? throw Refuse(path, "the package holds no Protocol/Protocol.xml.") : new ProtocolPackage($"{path}/Protocol/Protocol.xml", ReadText(xml), assemblies);
    }

    // The sizes that a zip claims cannot be trusted, so the bytes are counted as they come.
    private static byte[] ReadLimited(Stream stream, string what)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int length;
        while ((length = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, length);
            if (content.Length > LargestEntry)
            {
                throw Refuse(what, $"it is larger than {LargestEntry / (1024 * 1024)} MB.");
            }
        }

        return content.ToArray();
    }

    private static string ReadText(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static RefusalException Refuse(string path, string text) => new([new Problem(path, 0, text)]);
}
