namespace ConnectorEmulator.Tool.Output;

/// <summary>Writes errors as GitHub Actions shows them, each once, with the files where they are in the checkout.</summary>
/// <param name="output">Where; null writes none.</param>
/// <param name="checkout">The folder of the checkout.</param>
/// <param name="folders">The folders that files may be relative to, most likely first.</param>
internal sealed class Annotations(TextWriter? output, string checkout, IReadOnlyList<string> folders)
{
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Gets what writes none.</summary>
    public static Annotations None { get; } = new(null, string.Empty, []);

    /// <summary>Writes an error.</summary>
    /// <param name="annotation">The error.</param>
    public void Write(Annotation annotation)
    {
        var line = (annotation with { File = Place(annotation.File) }).ToString();
        if (output is not null && written.Add(line))
        {
            output.WriteLine(line);
        }
    }

    // A file that is nowhere is named as it came: the message is shown all the same.
    private string Place(string file)
    {
        if (file.Length == 0 || folders.Select(folder => Path.GetFullPath(file, folder)).FirstOrDefault(File.Exists) is not { } path)
        {
            return file;
        }

        var relative = Path.GetRelativePath(checkout, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? path : relative;
    }
}
