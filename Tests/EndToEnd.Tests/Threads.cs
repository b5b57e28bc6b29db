namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests;

/// <summary>QActions block the thread that runs them, as on an agent: with several elements the pool must not hand out threads one by one.</summary>
[SetUpFixture]
public class Threads
{
    [OneTimeSetUp]
    public void KeepEnoughThreads() => ThreadPool.SetMinThreads(512, 512);
}
