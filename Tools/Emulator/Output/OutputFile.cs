namespace ConnectorEmulator.Tool.Output;

/// <summary>A file that a run writes at its end.</summary>
/// <param name="option">The option that names it.</param>
/// <param name="path">Where; null writes none.</param>
internal sealed class OutputFile(string option, string? path)
{
    /// <summary>Removes an earlier file and makes the folder: a run that cannot tell what came of it is refused before it starts.</summary>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public void Prepare()
    {
        try
        {
            if (path is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                File.Delete(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{option} {path}: {exception.Message}");
        }
    }

    /// <summary>Opens a file that is written as the run goes on.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">Where.</param>
    /// <returns>The file, empty.</returns>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public static StreamWriter Open(string option, string path)
    {
        new OutputFile(option, path).Prepare();
        try
        {
            return new StreamWriter(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{option} {path}: {exception.Message}");
        }
    }

    /// <summary>Writes it.</summary>
    /// <param name="text">Makes what it holds.</param>
    /// <returns>The running write.</returns>
    /// <exception cref="InputException">It cannot be written.</exception>
    public async Task WriteAsync(Func<string> text)
    {
        try
        {
            if (path is not null)
            {
                await File.WriteAllTextAsync(path, text()).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{option} {path}: {exception.Message}");
        }
    }
}
