using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ConnectorEmulator.Web.Live;
using ConnectorEmulator.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConnectorEmulator.Web.Api;

/// <summary>Tells browsers what happens, as server-sent events. Source: WHATWG HTML, section 9.2.</summary>
internal static class EventEndpoint
{
    /// <summary>Adds <c>GET events?element=ID</c> and <c>GET elements/events</c>.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="clock">Paces the events.</param>
    /// <param name="stopping">Ends them.</param>
    public static void Map(IEndpointRouteBuilder api, ElementList elements, TimeProvider clock, CancellationToken stopping)
    {
        api.MapGet("events", (int? element, CancellationToken aborted) => elements.TryFind(element, out var view)
            ? Results.ServerSentEvents(ReadAsync(new ElementFeed(view, clock).ReadAsync, stopping, aborted))
            : ElementEndpoints.NotFound(element));
        api.MapGet("elements/events", (CancellationToken aborted) => Results.ServerSentEvents(ReadAsync(new SummaryFeed(elements, clock).ReadAsync, stopping, aborted)));
    }

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        Func<CancellationToken, IAsyncEnumerable<SseItem<string>>> feed, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var events = feed(either.Token).GetAsyncEnumerator(either.Token);
        await using (events.ConfigureAwait(false))
        {
            while (await MoveNextAsync(events, either.Token).ConfigureAwait(false))
            {
                yield return events.Current;
            }
        }
    }

    // The end of a stream is nothing that went wrong.
    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<SseItem<string>> events, CancellationToken ended)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return false;
        }
    }
}
