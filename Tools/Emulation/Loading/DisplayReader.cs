using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads where and how a parameter is shown: Display and Information.</summary>
internal static class DisplayReader
{
    /// <summary>Adds the appearance to a parameter.</summary>
    /// <param name="node">The Param tag.</param>
    /// <param name="parameter">The parameter so far.</param>
    /// <returns>The parameter.</returns>
    public static ParameterDefinition Read(Node node, ParameterDefinition parameter)
    {
        var look = parameter.Display;
        if (node.Child("Display") is { } display)
        {
            parameter = parameter with { IsDisplayed = ReadRtDisplay(display) };
            var range = display.Child("Range");
            look = look with
            {
                Units = display.ChildText("Units") ?? string.Empty,
                Decimals = display.ChildInt("Decimals"),
                RangeLow = range?.Child("Low")?.LeafNumber(),
                RangeHigh = range?.Child("High")?.LeafNumber(),
                Steps = ReadSteps(display.Child("Steps")),
                Positions = ReadPositions(display.Child("Positions")),
            };
            range?.RefuseRest();
            display.RefuseRest();
        }

        if (node.Child("Information") is { } information)
        {
            look = look with { Tooltip = information.ChildText("Subtext") ?? string.Empty };
            information.RefuseRest();
        }

        return parameter with { Display = MeasurementReader.Read(node.Child("Measurement"), look) };
    }

    private static bool ReadRtDisplay(Node display)
    {
        var tag = display.Child("RTDisplay");
        return tag?.Leaf() is { Length: > 0 } && tag.LeafBool();
    }

    private static List<PagePosition> ReadPositions(Node? node)
    {
        var positions = new List<PagePosition>();
        foreach (var position in node?.Children("Position") ?? [])
        {
            positions.Add(new PagePosition(position.ChildText("Page") ?? string.Empty, position.ChildInt("Column") ?? 0, position.ChildInt("Row") ?? 0));
            position.RefuseRest();
        }

        node?.RefuseRest();
        return positions;
    }

    private static double? ReadSteps(Node? node)
    {
        var steps = node?.LeafNumber();
        if (steps is > 0 && double.IsFinite(steps.Value))
        {
            return steps;
        }

        if (steps is not null)
        {
            node!.Problem($"Steps must be a number above 0, not '{node!.Text}'.");
        }

        return null;
    }
}
