using ConnectorEmulator.Model;
using ConnectorEmulator.Web.Views;

namespace ConnectorEmulator.Web.Live;

/// <summary>Counts what is in alarm on an element, looking again only at what changed.</summary>
internal sealed class AlarmTally(StateReader states)
{
    private readonly Dictionary<int, (AlarmSeverity Worst, int Count)> known = [];

    /// <summary>Gets the worst severity; none when nothing is monitored.</summary>
    public AlarmSeverity Worst => known.Values.Select(item => item.Worst).DefaultIfEmpty().Max();

    /// <summary>Gets the number of values in alarm.</summary>
    public int Count => known.Values.Sum(item => item.Count);

    /// <summary>Looks again.</summary>
    /// <param name="parameters">The parameters that changed.</param>
    /// <param name="tables">The tables that changed.</param>
    public void Update(IEnumerable<int> parameters, IEnumerable<int> tables)
    {
        foreach (var id in parameters)
        {
            known[id] = Summarize([states.ReadParameter(id).Alarm]);
        }

        foreach (var id in tables)
        {
            known[id] = Summarize([.. states.ReadTable(id).SelectMany(row => row.Cells).Select(cell => cell.Alarm)]);
        }
    }

    private static (AlarmSeverity Worst, int Count) Summarize(IReadOnlyList<AlarmSeverity> alarms) =>
        (alarms.DefaultIfEmpty().Max(), alarms.Count(alarm => alarm > AlarmSeverity.Normal));
}
