using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

internal sealed class ElementStorageTests
{
    private static int lastElement;
    private readonly SLProtocol protocol = Element(Interlocked.Increment(ref lastElement));

    [Test]
    public void Storage_Data_StaysForTheElementOnly()
    {
        ElementStorage.SetData(protocol, "kept");
        var other = Element(Interlocked.Increment(ref lastElement));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ElementStorage.GetData(protocol), Is.EqualTo("kept"));
            Assert.That(new ElementStorage(protocol).Data, Is.EqualTo("kept"));
            Assert.That(ElementStorage.GetData(other), Is.Null);
            Assert.That(ElementStorage.GetMap(protocol), Is.Null, "no values by name");
        }

        ElementStorage.ClearData(protocol);
        Assert.That(ElementStorage.GetData(protocol), Is.Null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Storage_ValuesByName_AreThereForTheNextRun(bool buffer)
    {
        var first = new ElementStorage(protocol, buffer) { ["a"] = 1 };
        var second = new ElementStorage(protocol, buffer);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first["a"], Is.EqualTo(1));
            Assert.That(second["a"], Is.EqualTo(1));
            Assert.That(second["b"], Is.Null);
            Assert.That(second.MapLoaded, Is.True);
            Assert.That(second.Map, Is.SameAs(ElementStorage.GetMap(protocol)));
            Assert.That(second.Buffered, Is.EqualTo(buffer));
            Assert.That(second.Protocol, Is.SameAs(protocol));
        }
    }

    [Test]
    public void Storage_Buffered_HoldsWhatItLookedUp()
    {
        ElementStorage.SetData(protocol, "first");
        var buffered = new ElementStorage(protocol);
        var direct = new ElementStorage(protocol, buffer: false);
        ElementStorage.SetData(protocol, "second");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(buffered.Data, Is.EqualTo("first"));
            Assert.That(direct.Data, Is.EqualTo("second"));
            Assert.That(buffered.Load(), Is.EqualTo("second"));
        }

        buffered.Data = "third";
        Assert.That(direct.Data, Is.EqualTo("third"));
    }

    [Test]
    public void CreateMap_Existing_IsKeptUnlessReset()
    {
        var map = ElementStorage.CreateMap(protocol);
        map["a"] = 1;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ElementStorage.CreateMap(protocol), Is.SameAs(map));
            Assert.That(ElementStorage.CreateMap(protocol, Reset: true), Is.Empty);
        }

        new ElementStorage(protocol).Map = map;
        Assert.That(ElementStorage.GetMap(protocol), Is.SameAs(map));
    }

    [Test]
    public void Storage_NoElement_IsRefused()
    {
        Assert.That(() => new ElementStorage(null), Throws.ArgumentNullException);
    }

    private static SLProtocol Element(int id) => Mock.Of<SLProtocol>(item => item.ElementID == id);
}
