using Skyline.Protocol.Agent;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>What is taken to be shown, as the cells that the tables get.</summary>
internal static class TableCells
{
    public static object[] ToRow(this Source source) => SourceRows.Cells(source, Shown);

    public static List<object[]> TakePending(this SourceTable table) => table.TakePending(ToRow);

    public static List<object[]> TakeRows(this ElementSession session) => session.TakeRows(SourceRows.Cells);

    public static List<object[]> TakePending(this OutageLog log) => log.TakePending(Shown).Select(outage => OutageRows.ToRow(outage).ToObjectArray()).ToList();

    private static string Shown(string text) => text;
}
