using System.Runtime.CompilerServices;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

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

    /// <summary>Writes a parameter as an operator does, by name. By id, and for cells, the element has methods of its own.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parameterName">The name of the write parameter.</param>
    /// <param name="value">The value, or the text of a discreet.</param>
    /// <returns>The write, which ends when everything that it set off is done, groups apart, and what came of it.</returns>
    /// <exception cref="ConnectorTestException">There is no such parameter.</exception>
    /// <exception cref="OperatorWriteException">The value is refused.</exception>
    public static Task<WriteEffect> SetParameterAsync(this Element element, string parameterName, string value)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.SetParameterAsync(ParameterName.FindWrite(element.Protocol, parameterName), value);
    }

    /// <summary>Presses a button as an operator does.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parameterId">The write parameter of the button.</param>
    /// <returns>The write, which ends when everything that it set off is done, groups apart.</returns>
    /// <exception cref="ConnectorTestException">There is no such parameter, or it is not a button with one caption.</exception>
    /// <exception cref="OperatorWriteException">The element is in timeout.</exception>
    public static Task PressAsync(this Element element, int parameterId)
    {
        ArgumentNullException.ThrowIfNull(element);
        var button = element.Protocol.Parameters.GetValueOrDefault(parameterId) ?? throw new ConnectorTestException($"The protocol has no parameter {parameterId}.");
        return button is { Kind: ParameterKind.Write, Display.Discreets: [var caption] }
            ? element.SetParameterAsync(parameterId, caption.Text)
            : throw new ConnectorTestException($"Parameter {parameterId} ({button.Name}) is not a button with one caption: write it with SetParameterAsync.");
    }

    /// <summary>Presses a button as an operator does.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parameterName">The name of the write parameter of the button.</param>
    /// <returns>The write, which ends when everything that it set off is done, groups apart.</returns>
    /// <exception cref="ConnectorTestException">There is no such parameter, or it is not a button with one caption.</exception>
    /// <exception cref="OperatorWriteException">The element is in timeout.</exception>
    public static Task PressAsync(this Element element, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.PressAsync(ParameterName.FindWrite(element.Protocol, parameterName));
    }

    /// <summary>Stops the element and starts it again with the same options, as a restart on an agent does. Saved parameters come back where the options have a folder for them.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The element that runs from now on; the other one stays stopped.</returns>
    public static async Task<Element> RestartAsync(this Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        await element.StopAsync().ConfigureAwait(false);
        return await Element.StartAsync(element.Package, element.Options).ConfigureAwait(false);
    }

    /// <summary>Waits until the element shows or did something. A condition that throws, because a row is not there yet, does not hold.</summary>
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
        return UntilAsync(element, condition, between: null, within, awaited);
    }

    /// <summary>
    /// Lets time pass for an element that follows a <see cref="ManualClock"/>: timer by timer, and at each the clock stands still until everything that it set
    /// off is done. So nothing is left out, however far the clock moves, and an hour takes as long as what the element does in it.
    /// </summary>
    /// <param name="element">The element. Others on the same clock are not waited for.</param>
    /// <param name="by">How far the clock moves: 0 lets what is under way be done.</param>
    /// <param name="answersWithin">
    /// How long, in real time, the clock waits for a device that has yet to answer before the element may run into its timeout; null for 1 s.
    /// </param>
    /// <returns>The way there.</returns>
    /// <exception cref="ConnectorTestException">The element follows another clock, or a QAction did not end within <see cref="Limit.Generous"/>.</exception>
    public static async Task AdvanceAsync(this Element element, TimeSpan by, TimeSpan? answersWithin = null)
    {
        using var driver = new ClockDriver(element, answersWithin);
        await driver.AdvanceAsync(by).ConfigureAwait(false);
    }

    /// <summary>Lets time pass for an element that follows a <see cref="ManualClock"/>, as <see cref="AdvanceAsync"/> does, until it shows or did something.</summary>
    /// <param name="element">The element.</param>
    /// <param name="step">How far the clock moves between two looks.</param>
    /// <param name="condition">Reads the element, and says whether it is so.</param>
    /// <param name="within">How long to wait in real time; null for <see cref="Limit.Generous"/>.</param>
    /// <param name="awaited">What is awaited, for the message; the compiler gives the text of the condition.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not come to pass, or the element follows another clock.</exception>
    public static async Task AdvanceUntilAsync(
        this Element element,
        TimeSpan step,
        Func<ElementAsserter, bool> condition,
        TimeSpan? within = null,
        [CallerArgumentExpression(nameof(condition))] string awaited = "")
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(condition);
        using var driver = new ClockDriver(element, answersWithin: null);
        await driver.AdvanceAsync(TimeSpan.Zero).ConfigureAwait(false);
        await UntilAsync(element, condition, () => driver.AdvanceAsync(step), within, awaited).ConfigureAwait(false);
    }

    private static Task UntilAsync(Element element, Func<ElementAsserter, bool> condition, Func<Task>? between, TimeSpan? within, string awaited)
    {
        ElementAsserter? last = null;
        return Limit.UntilAsync(() => condition(last = new ElementAsserter(element)), () => LastSeen.Describe(element, awaited, last), between, within);
    }
}
