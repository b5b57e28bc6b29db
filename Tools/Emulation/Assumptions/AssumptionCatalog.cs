using System.Reflection;

namespace ConnectorEmulator.Assumptions;

/// <summary>All assumptions: each enum here that has an <see cref="AssumptionAttribute"/>.</summary>
public static class AssumptionCatalog
{
    /// <summary>Gets the assumptions by name.</summary>
    public static IReadOnlyList<Assumption> All { get; } =
        [.. typeof(AssumptionCatalog).Assembly.GetTypes().Where(type => type.IsDefined(typeof(AssumptionAttribute))).Select(Assumption.Of).OrderBy(item => item.Name, StringComparer.Ordinal)];

    /// <summary>Applies a choice.</summary>
    /// <param name="choices">The choices so far.</param>
    /// <param name="setting">NAME=VALUE.</param>
    /// <returns>The choices with this one.</returns>
    /// <exception cref="FormatException">There is no such assumption or value; the message lists them.</exception>
    public static AssumptionChoices Apply(AssumptionChoices choices, string setting)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(setting);
        var parts = setting.Split('=', 2);
        if (All.FirstOrDefault(item => item.Name == parts[0]) is not { } assumption)
        {
            throw new FormatException($"There is no assumption '{parts[0]}'. There are: {string.Join(", ", All.Select(item => item.Name))}.");
        }

        return assumption.Choices.FirstOrDefault(choice => parts.Length == 2 && choice.Name == parts[1]) is (_, { } value)
            ? choices.With(value)
            : throw new FormatException($"The assumption {assumption.Name} is one of: {string.Join(", ", assumption.Values.Select(item => $"{assumption.Name}={item}"))}.");
    }
}
