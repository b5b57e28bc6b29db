using System.Runtime.ExceptionServices;
using System.Text;

namespace ConnectorEmulator.Packaging.Text;

/// <summary>Reads files that somebody named, which may be anything: a pipe that nobody writes to, a device that never ends, a file larger than the memory.</summary>
public static class BoundedFile
{
    /// <summary>How large a file may be, in bytes.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its content.</returns>
    /// <exception cref="IOException">It cannot be read, is too large, or does not give its content in time.</exception>
    public static byte[] Read(string path)
    {
        // Only what has no length of its own may keep whoever opens it waiting.
        if (new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            return ReadCounted(path);
        }

        var reading = Task.Factory.StartNew(() => ReadCounted(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return reading.Wait(Patience) ? reading.Result : throw new IOException($"It gave no content within {Patience.TotalSeconds} s. Name a file, not a pipe that nobody writes to.");
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
            throw;
        }
    }

    /// <summary>Reads a text file: as UTF-8, unless it begins as UTF-16 does.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The text, without a byte order mark.</returns>
    /// <exception cref="IOException">It cannot be read, is too large, or does not give its content in time.</exception>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static byte[] ReadCounted(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int length;
        while ((length = file.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, length);
            if (content.Length > Largest)
            {
                throw new IOException($"It is larger than {Largest / (1024 * 1024)} MB.");
            }
        }

        return content.ToArray();
    }
}
