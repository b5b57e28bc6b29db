using System.Net;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.DeviceSimulator.Tests;

internal sealed class FaultPanelTests : SimulatorTest
{
    [Test]
    public async Task Descriptions_All_HaveDistinctNamesValuesAndHelp()
    {
        var device = await StartAsync();

        Assert.That(device.Faults.Descriptions.Select(fault => fault.Name), Is.Unique);
        Assert.That(device.Faults.Descriptions, Has.All.Matches<FaultDescription>(fault => fault.Help.Length > 0 && fault.Values.Length > 0));
        Assert.That(device.Faults.Descriptions, Has.All.Matches<FaultDescription>(fault => fault.Kind == FaultKind.Mode == (fault.Current == "off")));
    }

    [TestCase("refuse", "99")]
    [TestCase("refuse", "")]
    [TestCase("hang", "yes")]
    [TestCase("close", "1005")]
    [TestCase("close", "1006")]
    [TestCase("close", "1015")]
    [TestCase("close", "999")]
    [TestCase("fragments", "1")]
    [TestCase("rest-delay", "-1")]
    [TestCase("drop", "off")]
    [TestCase("send-malformed", "0")]
    [TestCase("authorization", "")]
    public async Task Apply_WrongValue_NamesFaultValueAndWhatFits(string name, string value)
    {
        var device = await StartAsync();
        var values = device.Faults.Descriptions.Single(fault => fault.Name == name).Values;

        Assert.That(
            () => device.Faults.Apply(name, value),
            Throws.InstanceOf<FaultException>().With.Message.EqualTo($"fault {name}: '{value}' does not fit; give {values}."));
    }

    [Test]
    public async Task Apply_UnknownSource_SaysSo()
    {
        var device = await StartAsync();

        Assert.That(() => device.Faults.Apply("send-reboot", "Studio 9"), Throws.InstanceOf<FaultException>().With.Message.Contains("no source 'Studio 9'"));
    }

    [Test]
    public void Start_UnknownFault_ListsAll()
    {
        Assert.That(
            () => StartAsync(options => options with { Faults = [FaultSetting.Parse("explode=now")] }),
            Throws.InstanceOf<FaultException>().With.Message.StartsWith("there is no fault 'explode'; there are: refuse, hang,"));
    }

    [Test]
    public async Task Start_OneShot_HappensOnceAfterTheFirstSubscription()
    {
        var device = await StartAsync(options => options with { Faults = [new("send-text", "once"), new("duplicates", "on")] });

        var client = await ConnectSubscribedAsync(device, device.Sources[0]);
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("once"));
        await client.SubscribeAsync([]);

        await client.AssertNextIsHealthReplyAsync();
        Assert.That(device.Faults.Descriptions.Single(fault => fault.Name == "duplicates").Current, Is.EqualTo("on"));
    }

    [Test]
    public async Task Http_ListAndApply_DoAsTheLibrary()
    {
        var device = await StartAsync();
        using var http = new HttpClient();

        using var applied = await http.PostAsync(new Uri(device.RestUrl, "faults/refuse"), new StringContent("503\n"));
        using var list = JsonDocument.Parse(await http.GetStringAsync(new Uri(device.RestUrl, "faults")));

        Assert.That(await applied.Content.ReadAsStringAsync(), Is.EqualTo("refuse is 503\n"));
        var refuse = list.RootElement.EnumerateArray().Single(fault => fault.GetProperty("name").GetString() == "refuse");
        Assert.That(refuse.GetProperty("current").GetString(), Is.EqualTo("503"));
        Assert.That(refuse.GetProperty("kind").GetString(), Is.EqualTo("mode"));
        Assert.That(list.RootElement.GetArrayLength(), Is.EqualTo(device.Faults.Descriptions.Count));
    }

    [TestCase("refuse", "never", "fault refuse: 'never' does not fit")]
    [TestCase("explode", "now", "there is no fault 'explode'")]
    public async Task Http_WrongNameOrValue_Answers400WithTheReason(string name, string value, string reason)
    {
        var device = await StartAsync();
        using var http = new HttpClient();

        using var answer = await http.PostAsync(new Uri(device.RestUrl, $"faults/{name}"), new StringContent(value));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith(reason));
    }

    [Test]
    public async Task Http_Restart_IsAnsweredBeforeItHappens()
    {
        var device = await StartAsync();
        using var http = new HttpClient();

        using var answer = await http.PostAsync(new Uri(device.RestUrl, "faults/restart"), new StringContent("0"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void Start_OptionOutOfRange_SaysTheRange()
    {
        Assert.That(() => StartAsync(options => options with { SourceCount = 0 }), Throws.ArgumentException.With.Message.Contains("from 1 to 20000"));
        Assert.That(() => StartAsync(options => options with { Port = 65536 }), Throws.ArgumentException.With.Message.Contains("from 0 to 65535"));
        Assert.That(() => StartAsync(options => options with { Rate = double.NaN }), Throws.ArgumentException.With.Message.Contains("from 0 to 10000"));
    }
}
