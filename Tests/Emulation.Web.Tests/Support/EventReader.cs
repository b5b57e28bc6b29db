using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ConnectorEmulator.Web.Tests.Support;

/// <summary>Reads the events of an element as a browser does.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource limit = new(Limit);
    private readonly Stream stream;
    private readonly IAsyncEnumerator<SseItem<string>> events;

    private EventReader(Stream stream)
    {
        this.stream = stream;
        events = SseParser.Create(stream).EnumerateAsync(limit.Token).GetAsyncEnumerator(limit.Token);
    }

    /// <summary>Gets all that was read, as it came.</summary>
    public List<SseItem<string>> Read { get; } = [];

    public static async Task<EventReader> OpenAsync(ServedElement served, string query = "") => new(await served.Client.GetStreamAsync("api/events" + query));

    /// <summary>Reads on until an event of a type says what is wanted; fails when it does not come.</summary>
    public async Task<JsonElement> NextAsync(string type, Func<JsonElement, bool>? isWanted = null)
    {
        while (await events.MoveNextAsync())
        {
            Read.Add(events.Current);
            if (events.Current.EventType == type && JsonElement.Parse(events.Current.Data) is var data && (isWanted?.Invoke(data) ?? true))
            {
                return data;
            }
        }

        throw new AssertionException($"The stream ended before the event {type} came.");
    }

    /// <summary>Reads on until a parameter is shown with a text.</summary>
    public async Task<JsonElement> ParameterAsync(int id, Func<JsonElement, bool> isWanted)
    {
        var found = default(JsonElement);
        await NextAsync("parameters", states => states.EnumerateArray().Any(state => state.GetProperty("id").GetInt32() == id && isWanted(found = state)));
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        await stream.DisposeAsync();
        limit.Dispose();
    }
}
