namespace ConnectorEmulator.Hosting;

/// <summary>Elements of one package that run side by side, as on an agent.</summary>
public sealed class ElementSet : IAsyncDisposable
{
    // Starting is mostly waiting for sockets; more at once would only have connections queue at the device.
    private const int MostAtOnce = 16;

    private readonly Element?[] elements;

    private ElementSet(int count) => elements = new Element?[count];

    /// <summary>Gets the elements, in the order of their options.</summary>
    public IReadOnlyList<Element> All => [.. elements.OfType<Element>()];

    /// <summary>Starts elements.</summary>
    /// <param name="package">Their package.</param>
    /// <param name="options">What to start each with; each has an element id of its own, because the static fields of the package are shared.</param>
    /// <param name="observe">Gets each element before anything of it runs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running elements.</returns>
    public static async Task<ElementSet> StartAsync(ElementPackage package, IReadOnlyList<ElementOptions> options, Action<Element> observe, CancellationToken cancellationToken)
    {
        var set = new ElementSet(options.Count);
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, options.Count, parallel, async (index, cancel) =>
                set.elements[index] = await Element.StartAsync(package, options[index], observe, cancel).ConfigureAwait(false)).ConfigureAwait(false);
            return set;
        }
        catch
        {
            await set.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the elements; what they show stays readable.</summary>
    /// <returns>The running stop.</returns>
    public Task StopAsync() => Task.WhenAll(All.Select(element => element.StopAsync()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(All.Select(element => element.DisposeAsync().AsTask())).ConfigureAwait(false);
}
