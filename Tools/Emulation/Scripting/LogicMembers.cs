using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Scripting;

/// <summary>Runs triggers, and writes to the log and to the user.</summary>
internal sealed class LogicMembers(ScriptContext context)
{
    private const int ErrorType = 2;

    /// <summary>Runs a trigger; returns when everything it set off is done, but not the groups it queued.</summary>
    /// <param name="iID">The trigger.</param>
    /// <returns>0 when there is such a trigger.</returns>
    public int CheckTrigger(int iID)
    {
        if (context.Parts.Triggers.Check(iID, context.Run.Cause))
        {
            return ScriptContext.Ok;
        }

        context.Complain($"CheckTrigger({iID}): there is no such trigger.");
        return ScriptContext.InvalidArgument;
    }

    /// <summary>Writes to the element log.</summary>
    /// <param name="message">The message.</param>
    public void Log(string message) => Write(message, isError: false);

    /// <summary>Writes to the element log.</summary>
    /// <param name="message">The message.</param>
    /// <param name="logType">Its type.</param>
    public void Log(string message, LogType logType) => Write(message, logType == LogType.Error);

    /// <summary>Writes to the element log.</summary>
    /// <param name="iType">The type, as a number.</param>
    /// <param name="message">The message.</param>
    /// <returns>0.</returns>
    public int Log(int iType, string message)
    {
        Write(message, iType == ErrorType);
        return ScriptContext.Ok;
    }

    /// <summary>Shows a message to the user whose write set the run off.</summary>
    /// <param name="message">The message.</param>
    public void ShowInformationMessage(string message) => ShowInformationMessage(message, string.Empty);

    /// <summary>Shows a message to the user whose write set the run off.</summary>
    /// <param name="message">The message.</param>
    /// <param name="caption">Its caption.</param>
    public void ShowInformationMessage(string message, string caption)
    {
        if (context.Run.Cause.User.Length == 0)
        {
            context.Complain("ShowInformationMessage reaches nobody: no user's write set this run off.");
            return;
        }

        context.Parts.Log.Info($"Message to {context.Run.Cause.User}: {(caption.Length > 0 ? caption + ": " : string.Empty)}{message}");
    }

    /// <summary>Sends something to an agent's other processes; nobody waits for what becomes of it, and there are none here.</summary>
    /// <param name="iType">What.</param>
    /// <param name="value1">Its first argument.</param>
    /// <param name="value2">Its second argument.</param>
    /// <returns>0.</returns>
    public int NotifyDataMinerQueued(int iType, object? value1, object? value2)
    {
        _ = (value1, value2);
        context.Parts.Log.InfoOnce($"QAction {context.Run.QAction.Id} ({context.Run.QAction.Name}): NotifyDataMinerQueued({iType}, ...) goes to other processes of an agent, which are not here: nothing comes of it.");
        return ScriptContext.Ok;
    }

    private void Write(string message, bool isError)
    {
        if (isError)
        {
            context.Parts.Log.Error(message);
        }
        else
        {
            context.Parts.Log.Info(message);
        }
    }
}
