#:property PublishAot=false
#:project ../Tools/Emulator/Emulator.csproj
// dotnet run .ci/conditions.cs: runs the connector's end-to-end tests under every reading of DataMiner's documentation, one after the other, and under all of them turned round.
using System.Diagnostics;
using Skyline.DataMiner.WebSocketDriver.Emulator.Readings;

const string Tests = "Tests/EndToEnd.Tests";
List<string> readings = [.. ReadingCatalog.All.Select(reading => $"{reading.Name}={reading.Values[1]}")];
List<string> conditions = args.Length > 0 ? [.. args] : [string.Empty, .. readings, string.Join(';', readings)];
List<string> failed = [];
var built = false;
foreach (var condition in conditions)
{
    Console.WriteLine($"== {(condition.Length == 0 ? "as read by default" : condition)}");
    string[] options = built ? ["--no-build"] : [];
    var start = new ProcessStartInfo("dotnet", ["test", Tests, "--nologo", "--filter", "FullyQualifiedName~EndToEnd.Tests.Driver.", .. options]);
    start.Environment["DRIVER_CONDITIONS"] = condition;
    using var run = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    await run.WaitForExitAsync();
    built = true;
    if (run.ExitCode != 0)
    {
        failed.Add(condition);
    }
}

Console.WriteLine(failed.Count == 0 ? $"passed under all {conditions.Count} conditions" : $"failed under: {string.Join(" | ", failed)}");
return failed.Count == 0 ? 0 : 1;
