namespace ConnectorEmulator.Tool.CommandLine.Describing;

/// <summary>What a protocol has that operators see or write, and what they connect to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="MinimumDataMiner">The oldest version of DataMiner that takes it; empty when it names none.</param>
/// <param name="Connections">The connections by id.</param>
/// <param name="Pages">The pages in order.</param>
/// <param name="Parameters">The standalone parameters by id.</param>
/// <param name="Tables">The tables by id.</param>
/// <param name="Buttons">The buttons by id.</param>
internal sealed record ProtocolDescription(
    string Name,
    string Version,
    string MinimumDataMiner,
    IReadOnlyList<ConnectionDescription> Connections,
    IReadOnlyList<string> Pages,
    IReadOnlyList<ParameterDescription> Parameters,
    IReadOnlyList<TableDescription> Tables,
    IReadOnlyList<ButtonDescription> Buttons);

/// <summary>A connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the element wizard.</param>
/// <param name="Kind">What it speaks.</param>
internal sealed record ConnectionDescription(int Id, string Name, string Kind);

/// <summary>A parameter, or a column; a read and a write of the same name are one.</summary>
/// <param name="ReadId">The id that it is read by; null when it is only written.</param>
/// <param name="WriteId">The id that it is written by; null when it is only read.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What operators see beside it.</param>
/// <param name="Type">text, secret, number, date and time, date, time or choice.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Low">The lowest value that is written; null when nothing limits it.</param>
/// <param name="High">The highest value that is written; null when nothing limits it.</param>
/// <param name="Choices">The texts of its values.</param>
/// <param name="Page">The page that it is on; empty when it is not shown.</param>
internal sealed record ParameterDescription(
    int? ReadId,
    int? WriteId,
    string Name,
    string Description,
    string Type,
    string Unit,
    double? Low,
    double? High,
    IReadOnlyList<string> Choices,
    string Page);

/// <summary>A table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What operators see above it.</param>
/// <param name="Page">The page that it is on; empty when it is not shown.</param>
/// <param name="Columns">Its columns in order.</param>
internal sealed record TableDescription(int Id, string Name, string Description, string Page, IReadOnlyList<ParameterDescription> Columns);

/// <summary>A button.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What operators see beside it.</param>
/// <param name="Labels">What is written on it.</param>
/// <param name="Page">The page that it is on; empty when it is not shown.</param>
internal sealed record ButtonDescription(int Id, string Name, string Description, IReadOnlyList<string> Labels, string Page);
