namespace ConnectorEmulator.Values;

/// <summary>
/// Keeps large arrays that nobody needs any more from adding up: the garbage collector lets them lie for gigabytes where the machine has them. Whoever makes one says so first.
/// </summary>
internal static class LargeArrays
{
    private const long Large = 1024 * 1024;
    private const long MostGarbage = 128 * 1024 * 1024;

    private static long made;

    /// <summary>Makes room for an array.</summary>
    /// <param name="bytes">Its size.</param>
    public static void Expect(long bytes)
    {
        if (bytes >= Large && Interlocked.Add(ref made, bytes) > MostGarbage)
        {
            Interlocked.Exchange(ref made, bytes);
            GC.Collect();
        }
    }
}
