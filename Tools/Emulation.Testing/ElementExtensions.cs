using System.Runtime.CompilerServices;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Testing;

/// <summary>What tests ask of an element.</summary>
public static class ElementExtensions
{
    /// <summary>Reads what the element shows and did now.</summary>
    /// <param name="element">The element.</param>
    /// <returns>What reads it, in the words of the vendor's mock of SLProtocol.</returns>
    public static ElementAsserter Assert(this Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new ElementAsserter(element);
    }

    /// <summary>Waits until the element shows or did something.</summary>
    /// <param name="element">The element.</param>
    /// <param name="condition">Reads the element, and says whether it is so.</param>
    /// <param name="within">How long to wait in real time; null for <see cref="Limit.Generous"/>.</param>
    /// <param name="awaited">What is awaited, for the message; the compiler gives the text of the condition.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not come to pass; says what was last seen, and the last lines of the element log.</exception>
    public static Task UntilAsync(
        this Element element, Func<ElementAsserter, bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string awaited = "")
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(condition);
        ElementAsserter? last = null;
        return Limit.UntilAsync(() => condition(last = new ElementAsserter(element)), () => LastSeen.Describe(element, awaited, last), within);
    }

    /// <summary>Lets time pass for an element that follows a <see cref="ManualClock"/>, until it shows or did something.</summary>
    /// <param name="element">The element.</param>
    /// <param name="step">How far the clock moves before each look.</param>
    /// <param name="condition">Reads the element, and says whether it is so.</param>
    /// <param name="within">How long to wait in real time; null for <see cref="Limit.Generous"/>.</param>
    /// <param name="awaited">What is awaited, for the message; the compiler gives the text of the condition.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not come to pass, or the element follows another clock.</exception>
    public static Task AdvanceUntilAsync(
        this Element element,
        TimeSpan step,
        Func<ElementAsserter, bool> condition,
        TimeSpan? within = null,
        [CallerArgumentExpression(nameof(condition))] string awaited = "")
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(condition);
        return element.Options.Clock is ManualClock clock
            ? element.UntilAsync(Moved, within, awaited)
            : throw new ConnectorTestException("The element follows the real time: start it with a ManualClock to move its time.");

        bool Moved(ElementAsserter read)
        {
            clock.Advance(step);
            return condition(read);
        }
    }
}
