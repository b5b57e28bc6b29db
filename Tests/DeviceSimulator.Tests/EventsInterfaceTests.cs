using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>The events interface: which sources there are, and that types, states and values fit each other.</summary>
internal sealed class EventsInterfaceTests : RestTest
{
    private const string Events = "x-nmos/events/v1.0/sources";

    [TestCase("")]
    [TestCase("/")]
    public async Task EventSources_WithOrWithoutSlash_ListsIds(string end)
    {
        var device = await StartAsync(options => options with { SourceCount = 10_000 });

        var list = await GetAsync(device, Events + end);

        Assert.That(list.EnumerateArray().Select(item => item.GetString()), Is.EqualTo(device.Sources.Select(source => $"{source.Id}/")));
    }

    [Test]
    public async Task Type_EachSource_FitsItsEventTypeAndValue()
    {
        var device = await StartAsync();
        foreach (var source in device.Sources)
        {
            var type = await GetAsync(device, $"{Events}/{source.Id}/type");

            Assert.That(type.GetProperty("type").GetString(), Is.EqualTo(source.EventType.Split('/')[0]));
            Assert.That(type.TryGetProperty("values", out var values), Is.EqualTo(source.EventType.Contains("/enum/", StringComparison.Ordinal)));
            if (values.ValueKind == JsonValueKind.Array)
            {
                Assert.That(values.EnumerateArray().Select(value => value.GetProperty("value").GetRawText()), Does.Contain(source.ValueJson));
                Assert.That(values.EnumerateArray().Select(value => value.GetProperty("label").GetString()), Has.None.Empty);
            }
        }
    }

    [Test]
    public async Task Type_Temperature_HasUnitAndRange()
    {
        var device = await StartAsync();

        var type = await GetAsync(device, $"{Events}/{SourceOf(device, "number/temperature/C").Id}/type");

        Assert.That(type.GetProperty("unit").GetString(), Is.EqualTo("C"));
        Assert.That(type.GetProperty("min").GetProperty("scale").GetInt32(), Is.EqualTo(10));
    }

    [Test]
    public async Task State_Source_IsTheLastEventWithoutFlow()
    {
        var device = await StartAsync();
        var source = SourceOf(device, "string");
        var sent = device.Emit(source.Id, "now");

        var state = await GetAsync(device, $"{Events}/{source.Id}/state");

        Assert.That(state.GetRawText(), Is.EqualTo(sent.Replace($",\"flow_id\":\"{source.FlowId}\"", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task State_EveryValue_FitsTypeDefinition()
    {
        var device = await StartAsync();
        for (var round = 0; round < 100; round++)
        {
            device.EmitNext(device.Sources.Count);
            foreach (var source in device.Sources)
            {
                using var state = JsonDocument.Parse(source.Message);
                using var type = JsonDocument.Parse(source.TypeDefinition);
                AssertFits(state.RootElement.GetProperty("payload"), type.RootElement, source.EventType);
            }
        }
    }

    // The rules of IS-07, "Event types", type definition, in the same words for min, max, step and the value itself.
    private static void AssertFits(JsonElement payload, JsonElement type, string eventType)
    {
        var value = payload.GetProperty("value");
        if (type.TryGetProperty("values", out var values))
        {
            Assert.That(values.EnumerateArray().Select(allowed => allowed.GetProperty("value").GetRawText()), Is.Unique.And.Contain(value.GetRawText()));
            Assert.That(payload.TryGetProperty("scale", out _), Is.False, "an enumeration has no scale");
        }
        else if (type.GetProperty("type").GetString() == "number")
        {
            string[] limits = [.. new[] { "min", "max", "step" }.Where(limit => type.TryGetProperty(limit, out _))];
            Assert.That(limits.Select(limit => ScaleOf(type.GetProperty(limit))), Is.All.EqualTo(ScaleOf(payload)), eventType);
            var low = NumberOf(type.GetProperty("min"));
            Assert.That(NumberOf(payload), Is.InRange(low, NumberOf(type.GetProperty("max"))), eventType);
            if (type.TryGetProperty("step", out var step))
            {
                Assert.That((NumberOf(payload) - low) % NumberOf(step), Is.Zero, eventType);
            }
        }
        else if (type.GetProperty("type").GetString() == "string")
        {
            Assert.That(value.GetString()!.Length, Is.InRange(type.GetProperty("min_length").GetInt32(), type.GetProperty("max_length").GetInt32()));
        }
        else
        {
            Assert.That(value.ValueKind, Is.EqualTo(JsonValueKind.True).Or.EqualTo(JsonValueKind.False));
        }
    }

    private static int ScaleOf(JsonElement number) => number.TryGetProperty("scale", out var scale) ? scale.GetInt32() : 1;

    private static decimal NumberOf(JsonElement number) => number.GetProperty("value").GetDecimal() / ScaleOf(number);
}
