namespace Skyline.DataMiner.WebSocketDriver.Packager.Helper;

/// <summary>A table parameter and its columns.</summary>
/// <param name="Id">Parameter id of the table.</param>
/// <param name="ClassName">Name in lower case with a capital first letter.</param>
/// <param name="IndexColumn">0-based position of the column with the primary key.</param>
/// <param name="Columns">The columns in order of their position.</param>
internal sealed record HelperTable(int Id, string ClassName, int IndexColumn, IReadOnlyList<HelperColumn> Columns);
