namespace Skyline.DataMiner.WebSocketDriver.Packager.Helper;

/// <summary>A column of a table.</summary>
/// <param name="Index">0-based position, the <c>idx</c> of its ColumnOption.</param>
/// <param name="Parameter">The column parameter.</param>
internal sealed record HelperColumn(int Index, HelperParameter Parameter);
