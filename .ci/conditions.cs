#:property PublishAot=false
#:project ../Tests/EndToEnd.Tests/EndToEnd.Tests.csproj
// dotnet run .ci/conditions.cs: the connector's end-to-end tests under the defaults, each assumption about what DataMiner's documentation leaves open, all of them at once, and each
// version, one after the other. Conditions after -- replace the list: dotnet run .ci/conditions.cs -- "fast-swap=unreported;dataminer=10.4.0"
using System.Diagnostics;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;

string[] conditions = args.Length > 0 ? args : [string.Empty, .. DriverConditions.Each.Select(item => item.Settings)];
List<string> failed = [];
foreach (var condition in conditions)
{
    Console.WriteLine($"== {(condition.Length == 0 ? "defaults" : condition)}");
    var start = new ProcessStartInfo("dotnet", ["test", "Tests/EndToEnd.Tests", "--no-build", "--nologo", "--filter", "FullyQualifiedName~EndToEnd.Tests.Driver."]);
    start.Environment[DriverConditions.Variable] = condition;
    using var run = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    await run.WaitForExitAsync();
    if (run.ExitCode != 0)
    {
        failed.Add(condition);
    }
}

Console.WriteLine(failed.Count == 0 ? $"passed under all {conditions.Length} conditions" : $"failed under: {string.Join(" | ", failed)}");
return failed.Count == 0 ? 0 : 1;
