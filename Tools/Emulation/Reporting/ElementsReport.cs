namespace ConnectorEmulator.Reporting;

/// <summary>Everything that several elements show.</summary>
/// <param name="Elements">The elements by id.</param>
public sealed record ElementsReport(IReadOnlyList<NamedReport> Elements);

/// <summary>One of several elements.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Report">What it shows, in the form that the report of a single element has.</param>
public sealed record NamedReport(int Id, string Name, ElementReport Report);
