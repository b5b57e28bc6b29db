using System.Text;
using ConnectorEmulator.DeviceSimulator.Device;

namespace ConnectorEmulator.DeviceSimulator.Rest.Events;

/// <summary>The events interface (IS-07, "Events API"): which sources there are, their types and states.</summary>
internal static class EventsInterface
{
    private const string Sources = RestPaths.Events + "/sources";

    /// <summary>Adds the resources.</summary>
    public static void Map(RestRoutes routes, IReadOnlyList<SimulatedSource> sources)
    {
        var byId = sources.ToDictionary(source => source.Id.ToString());
        routes.List(RestPaths.Events, "sources/");
        routes.Ids(Sources, sources.Select(source => source.Id));
        Add("", _ => """["state/","type/"]"""u8.ToArray());
        Add("/type", source => Encoding.UTF8.GetBytes(source.TypeDefinition));
        Add("/state", source => source.StateForRest());

        void Add(string below, Func<SimulatedSource, byte[]> document) => routes.Get(
            Sources + "/{id}" + below,
            context => byId.TryGetValue(RestRoutes.Id(context), out var source) ? document(source) : null);
    }
}
