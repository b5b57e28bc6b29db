using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using ConnectorEmulator.Reporting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Agents;

/// <summary>The emulator as a process of its own, with the one element of the connector: what an agent of a cluster is to an element.</summary>
internal sealed class AgentProcess : IDisposable
{
    private const string PageLine = "Page ";

    // A process compiles the connector before it says anything, which takes seconds on a machine that is free, and more beside other tests.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private static readonly HttpClient Http = new() { Timeout = Limit.Generous };

    private readonly ConcurrentQueue<string> lines = new();
    private readonly Process process;
    private readonly string report;

    private AgentProcess(Process process, string report)
    {
        this.process = process;
        this.report = report;
    }

    /// <summary>Starts an agent on which the element runs.</summary>
    /// <param name="address">The address of the element's connection 1.</param>
    /// <param name="stateFolder">Where the saved values of the element are, whichever agent runs it.</param>
    public static AgentProcess Start(string address, string stateFolder)
    {
        string report = Path.Combine(stateFolder, $"{Guid.NewGuid()}.json");
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "connector-emulator.dll"), "run", DriverPackage.File, "--connection", $"1={address}", "--state", stateFolder, "--report", report, "--port", "0",
        ];
        var process = new Process { StartInfo = new ProcessStartInfo(host, arguments) { RedirectStandardOutput = true } };
        var agent = new AgentProcess(process, report);
        process.OutputDataReceived += (_, line) => agent.lines.Enqueue(line.Data ?? string.Empty);
        process.Start();
        process.BeginOutputReadLine();
        return agent;
    }

    /// <summary>The lines of the element log that hold a text.</summary>
    public int CountLog(string text) => lines.Count(line => line.Contains(" log ", StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until the console says something.</summary>
    public async Task UntilSaysAsync(string text)
    {
        try
        {
            await Limit.UntilAsync(() => lines.Any(line => line.Contains(text, StringComparison.Ordinal)), $"the agent says '{text}'", StartLimit);
        }
        catch (ConnectorTestException)
        {
            TestContext.Out.WriteLine(string.Join('\n', lines));
            throw;
        }
    }

    /// <summary>Waits until a table of the element shows a text.</summary>
    public async Task UntilShownAsync(string text)
    {
        using var limit = new CancellationTokenSource(Limit.Generous);
        await using Stream stream = await Http.GetStreamAsync(new Uri(await PageAsync(), "api/events"), limit.Token);
        await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync(limit.Token))
        {
            if (item.EventType == "table" && item.Data.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    /// <summary>Writes what an operator enters.</summary>
    public async Task WriteAsync(int parameter, string value)
    {
        var address = new Uri(await PageAsync(), string.Create(CultureInfo.InvariantCulture, $"api/parameters/{parameter}"));
        using HttpResponseMessage answer = await Http.PostAsJsonAsync(address, new { value });
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Stops the element, as swarming does, and the agent.</summary>
    /// <returns>What the element showed last.</returns>
    public async Task<ElementReport> StopAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Limit.Generous);
        return ReportJson.Read<ElementReport>(await File.ReadAllTextAsync(report));
    }

    /// <summary>Ends the agent as a power cut does: the element is not stopped.</summary>
    public async Task CutPowerAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Limit.Generous);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task<Uri> PageAsync()
    {
        await UntilSaysAsync(PageLine);
        return new Uri(lines.First(line => line.StartsWith(PageLine, StringComparison.Ordinal))[PageLine.Length..].Trim());
    }
}
