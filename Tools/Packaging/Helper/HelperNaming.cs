using System.Globalization;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging.Helper;

/// <summary>Gives the parameters of a protocol their names in code.</summary>
internal sealed class HelperNaming(string file, ProblemList problems)
{
    private readonly List<HelperParameter> named = [];
    private readonly HashSet<int> ids = [];
    private readonly HashSet<string> baseNames = new(StringComparer.Ordinal);

    /// <summary>Names parameters, in the order of the file: of those that are called the same, the first keeps the name without its id.</summary>
    /// <param name="elements">The parameters.</param>
    /// <returns>Each parameter under each of its names.</returns>
    public IReadOnlyList<HelperParameter> Name(IReadOnlyList<XElement> elements)
    {
        foreach (var element in elements)
        {
            Name(element);
        }

        var plain = named.Where(parameter => !parameter.HasIdAdded).Select(parameter => (parameter.Type, parameter.BaseName)).ToHashSet();
        foreach (var parameter in named.Where(parameter => parameter.HasIdAdded && (parameter.IsRead || parameter.IsWrite)).ToList())
        {
            if (plain.Add((parameter.Type, parameter.BaseName)))
            {
                named.Add(parameter with { Name = parameter.BaseName, HasIdAdded = false });
            }
        }

        return named;
    }

    private void Name(XElement element)
    {
        var id = UniqueIds.Id(element)!.Value;
        var type = TypeOf(element);
        var name = Text(element, "Name");
        var baseName = HelperNames.Camel(name);
        if (baseName.Length == 0)
        {
            problems.Add(file, element, $"The name '{name}' of parameter {id} gives no name in C#. Use at least one letter or digit.");
        }
        else if (type.Length == 0)
        {
            problems.Add(file, element, $"Parameter {id} has no Type. Give it one, for example <Type>read</Type>.");
        }
        else if (ids.Add(id))
        {
            Add(element, new HelperParameter(id, Complete(baseName, type, id), string.Empty, type, false, HelperHint.Of(element)));
        }
    }

    private void Add(XElement element, HelperParameter parameter)
    {
        var isAccess = parameter.IsRead || parameter.IsWrite;
        var isSecond = baseNames.Contains(parameter.BaseName);
        if (!isAccess && isSecond && named.FindIndex(other => other.Name == parameter.BaseName) is >= 0 and var first)
        {
            named[first] = named[first] with { Name = HelperNames.WithId(named[first].BaseName, named[first].Id), HasIdAdded = true };
        }

        var hasId = isAccess || isSecond;
        var complete = parameter with { Name = hasId ? HelperNames.WithId(parameter.BaseName, parameter.Id) : parameter.BaseName, HasIdAdded = hasId };
        named.Add(complete);
        baseNames.Add(complete.BaseName);
        AddCopies(element, complete);
    }

    // A parameter that duplicateAs repeats for views has one name only.
    private void AddCopies(XElement element, HelperParameter parameter)
    {
        var number = 0;
        foreach (var text in (element.Attribute("duplicateAs")?.Value ?? string.Empty).Split(','))
        {
            if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) && ids.Add(id))
            {
                var view = string.Create(CultureInfo.InvariantCulture, $"view{++number}_");
                named.Add(parameter with { Id = id, BaseName = view + parameter.BaseName, Name = view + parameter.Name, HasIdAdded = false });
                baseNames.Add(view + parameter.BaseName);
            }
        }
    }

    private static string Complete(string name, string type, int id)
    {
        var complete = type is "read" or "write" or "array" ? name : $"{name}_{HelperNames.Identifier(type)}";
        return HelperNames.IsTaken(complete) ? HelperNames.WithId(complete, id) : complete;
    }

#pragma warning disable CA1308 // Types are compared in lower case.
    private static string TypeOf(XElement element) => Text(element, "Type").ToLowerInvariant();
#pragma warning restore CA1308

    private static string Text(XElement element, string child) => element.Elements().Named(child).FirstOrDefault()?.Value.Trim() ?? string.Empty;
}
