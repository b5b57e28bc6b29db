using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Logic;

/// <summary>
/// Ends triggers and actions that set each other off without end: they run nested on one thread, so that their depth shows it before the stack is used up.
/// </summary>
/// <param name="statistics">Counts it as a fault of the run.</param>
/// <param name="log">The element log.</param>
internal sealed class Nesting(ElementStatistics statistics, ElementLog log)
{
    private const int Deepest = 200;

    [ThreadStatic]
    private static int depth;

    /// <summary>Goes one deeper.</summary>
    /// <param name="what">What is about to run, for example "Trigger 1".</param>
    /// <param name="id">Its id.</param>
    /// <param name="cause">The chain, which is broken when it is too deep.</param>
    /// <returns>False when it must not run; otherwise <see cref="Leave"/> goes back.</returns>
    public bool TryEnter(string what, int id, Cause cause)
    {
        if (cause.Chain.IsBroken)
        {
            return false;
        }

        if (depth < Deepest)
        {
            depth++;
            return true;
        }

        cause.Chain.Break();
        var text = $"{what} {id} was not run: triggers and actions set each other off {Deepest} deep, without end; the rest of this chain is left out. It began with: {cause.Origin}.";
        statistics.AddFault(text);
        log.Error(text);
        return false;
    }

    /// <summary>Goes back.</summary>
    public static void Leave() => depth--;
}
