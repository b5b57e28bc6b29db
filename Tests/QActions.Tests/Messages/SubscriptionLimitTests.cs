using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

public class SubscriptionLimitTests
{
    private readonly SubscriptionLimit limit = new() { MaximumLength = 10 };

    [Test]
    public void Refuse_AsLongAsAllowed_IsNot()
    {
        Assert.That(limit.Refuse(10), Is.Null);
    }

    [Test]
    public void Refuse_LongerByOne_SaysByHowMuchAndWhatToDo()
    {
        Assert.That(limit.Refuse(11), Does.Contain("11 bytes").And.Contain("at most 10 bytes").And.Contain("Subscription Size Limit"));
    }
}
