#if NET
using Newtonsoft.Json.Linq;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Is07;

/// <summary>What reading a message leaves to the garbage collector of a process that all elements share. How long it takes is in the benchmarks.</summary>
public class Is07AllocationTests
{
    [Test]
    public void Read_State_AllocatesAtMostAThirdOfWhatATreeDoes()
    {
        var dialect = new Is07Dialect();
        var text = Is07Texts.TemperatureState();

        Assert.That(Allocated(() => dialect.Read(text)), Is.LessThanOrEqualTo(Allocated(() => JObject.Parse(text)) / 3));
    }

    private static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
#endif
