extern alias AddSources;
extern alias FollowStatus;
extern alias RemoveSource;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class SourceListTests
{
    private readonly TestElement element = new();

    [Test]
    public void AddSources_WhileOpen_AddsRowsAndSubscribes()
    {
        Open();
        Add(Is07Texts.Temperature + ", " + Is07Texts.Tally);

        Assert.That(element.Rows.Select(row => row[0]), Is.EqualTo(new[] { Is07Texts.Temperature, Is07Texts.Tally }));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Temperature).And.Contain(Is07Texts.Tally));
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("2 sources added, 0 were there already."));
    }

    [Test]
    public void AddSources_WhileClosed_SendsNothing()
    {
        Add(Is07Texts.Temperature);

        Assert.That(element.Rows, Has.Count.EqualTo(1));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
    }

    [Test]
    public void AddSources_OneWrongIdentifier_AddsNoneAndSaysWhich()
    {
        Open();
        Add(Is07Texts.Temperature + ",)");

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Add Source refused, nothing was changed: ')' is no source"));
    }

    [Test]
    public void AddSources_TooMany_AreRefused()
    {
        Add(string.Join(",", Enumerable.Range(0, 3000).Select(_ => Guid.NewGuid().ToString("D"))));

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.lastoperationresult], Does.Contain("at most 100000 bytes"));
    }

    [Test]
    public void RemoveSource_Row_IsDeletedAndUnsubscribed()
    {
        Add(Is07Texts.Temperature);
        Open();
        element.Mock.Setup(protocol => protocol.RowKey()).Returns(Is07Texts.Temperature);
        RemoveSource::QAction.Run(element.Protocol);

        element.Mock.Verify(protocol => protocol.DeleteRow(Parameter.Sources.tablePid, Is07Texts.Temperature), Times.Once);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Source " + Is07Texts.Temperature + " removed."));
    }

    private void Add(string text)
    {
        element[Parameter.Write.addsource] = text;
        AddSources::QAction.Run(element.Protocol);
    }

    private void Open()
    {
        element[Parameter.websocketstatus] = 1.0;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
