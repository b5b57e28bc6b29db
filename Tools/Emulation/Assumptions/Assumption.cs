using System.Reflection;

namespace ConnectorEmulator.Assumptions;

/// <summary>A thing that the documentation leaves open, with the ways to read it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Gap">What the documentation leaves open.</param>
/// <param name="Source">The page of the documentation by its uid, or a release note (RN).</param>
/// <param name="Choices">The ways to read it by the names that they have on the command line; the first one is taken unless another is chosen.</param>
public sealed record Assumption(string Name, string Gap, string Source, IReadOnlyList<(string Name, Enum Value)> Choices)
{
    /// <summary>Gets the names of the ways to read it, that of the default first.</summary>
    public IReadOnlyList<string> Values => [.. Choices.Select(choice => choice.Name)];

    /// <summary>Reads the declaration of an assumption.</summary>
    /// <param name="declaration">An enum with an <see cref="AssumptionAttribute"/>.</param>
    /// <returns>The assumption.</returns>
    internal static Assumption Of(Type declaration)
    {
        var about = declaration.GetCustomAttribute<AssumptionAttribute>()!;
        var values = Enum.GetValues(declaration).Cast<Enum>().Select(value => (declaration.GetField(value.ToString())!.GetCustomAttribute<AssumptionValueAttribute>()!.Name, value));
        return new Assumption(about.Name, about.Gap, about.Source, [.. values]);
    }
}
