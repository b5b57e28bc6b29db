using System.CommandLine.Parsing;
using System.Globalization;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Reads the values of options that are not one number. What is wrong with one becomes an error of the command line.</summary>
internal static class OptionParsers
{
    /// <summary>Reads ID=TEXT, each id at most once.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The texts by id.</returns>
    public static Dictionary<int, string> Connections(ArgumentResult result)
    {
        var texts = new Dictionary<int, string>();
        foreach (var (id, text) in Pairs(result, "--connection", "N=URL, a connection id, an equals sign and an address, for example --connection 1=ws://127.0.0.1:8050"))
        {
            if (!texts.TryAdd(id, text))
            {
                result.AddError($"--connection {id} is given twice, as '{texts[id]}' and as '{text}': a connection has one address.");
            }
        }

        return texts;
    }

    /// <summary>Reads the choices of assumptions, each assumption at most once.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The choices.</returns>
    public static AssumptionChoices Assumptions(ArgumentResult result)
    {
        var choices = new AssumptionChoices();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in result.Tokens.Select(token => token.Value))
        {
            try
            {
                choices = AssumptionCatalog.Apply(choices, setting);
                if (setting.Split('=')[0] is var name && !names.Add(name))
                {
                    result.AddError($"--assume {name} is given twice: an assumption has one value.");
                }
            }
            catch (FormatException exception)
            {
                result.AddError(exception.Message + HintAssumption(setting));
            }
        }

        return choices;
    }

    /// <summary>Reads a version of DataMiner.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The version; null when it is none.</returns>
    public static DataMinerVersion? DataMiner(ArgumentResult result)
    {
        try
        {
            return DataMinerVersion.Parse(result.Tokens[0].Value);
        }
        catch (FormatException exception)
        {
            result.AddError($"--dataminer: {exception.Message}");
            return null;
        }
    }

    /// <summary>Reads faults of the device simulator.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The faults, in order.</returns>
    public static List<FaultSetting> Faults(ArgumentResult result)
    {
        var faults = new List<FaultSetting>();
        foreach (var token in result.Tokens)
        {
            try
            {
                faults.Add(FaultSetting.Parse(token.Value));
            }
            catch (FaultException exception)
            {
                result.AddError($"--fault: {exception.Message}");
            }
        }

        return faults;
    }

    /// <summary>Reads connections, as often as they are given.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>Their ids.</returns>
    public static HashSet<int> ConnectionIds(ArgumentResult result)
    {
        var ids = new HashSet<int>();
        foreach (var token in result.Tokens)
        {
            if (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                ids.Add(id);
            }
            else
            {
                result.AddError($"--exclude-timeout {token.Value}: it takes the id of a connection, for example --exclude-timeout 1.");
            }
        }

        return ids;
    }

    private static string HintAssumption(string setting) => setting.Split('=', 2) switch
    {
        [var name, ..] when AssumptionCatalog.All.All(item => item.Name != name) => NearestName.Hint(name, AssumptionCatalog.All.Select(item => item.Name)),
        [var name, var value] => NearestName.Hint(value, AssumptionCatalog.All.Single(item => item.Name == name).Values),
        _ => string.Empty,
    };

    private static List<(int Id, string Text)> Pairs(ArgumentResult result, string option, string form)
    {
        var pairs = new List<(int Id, string Text)>();
        foreach (var token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is [var left, var right] && int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                pairs.Add((id, right));
            }
            else
            {
                result.AddError($"{option} {token.Value}: it takes {form}.");
            }
        }

        return pairs;
    }
}
