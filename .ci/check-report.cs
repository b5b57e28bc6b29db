#:property PublishAot=false
// dotnet run check-report.cs -- REPORT: checks the report of a run of the emulator's default command.
using System.Text.Json;

using var document = JsonDocument.Parse(File.ReadAllBytes(args[0]));
var report = document.RootElement;
var failed = 0;

void Check(string what, bool holds)
{
    Console.WriteLine($"{(holds ? "ok    " : "FAILED")} {what}");
    failed += holds ? 0 : 1;
}

JsonElement WithId(string list, int id) => report.GetProperty(list).EnumerateArray().Single(item => item.GetProperty("id").GetInt32() == id);
string Parameter(int id) => WithId("parameters", id).GetProperty("value").ToString();

Check("connection 1 is Open", WithId("connections", 1).GetProperty("state").GetString() == "Open");
Check("parameter 7 is 1", Parameter(7) == "1");
Check("parameters 11 and 13 are empty", Parameter(11).Length == 0 && Parameter(13).Length == 0);
Check("at least 3 heartbeats are answered", WithId("parameters", 112).GetProperty("value").GetInt32() >= 3);
Check("no message is malformed, oversized, too deep or unknown", Enumerable.Range(114, 5).All(id => Parameter(id) == "0"));
Check("no QAction failed", report.GetProperty("qactions").EnumerateArray().All(action => action.GetProperty("errors").GetInt32() == 0));

var table = WithId("tables", 1000);
var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("id").GetInt32()).ToList();
var rows = table.GetProperty("rows").EnumerateArray().ToList();
string Cell(JsonElement row, int column) => row[columns.IndexOf(column)].ToString();
Check("the table has a row for each of at least 4 sources", rows.Count >= 4);
Check("each row has a value and events", rows.All(row => Cell(row, 1004).Length > 0 && row[columns.IndexOf(1009)].GetDouble() >= 2));
return failed == 0 ? 0 : 1;
