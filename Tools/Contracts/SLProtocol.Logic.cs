namespace Skyline.DataMiner.Scripting
{
    /// <content>Triggers, notify calls and messages to the user.</content>
    public partial interface SLProtocol
    {
        /// <summary>
        /// Runs a trigger, whatever its On and Time say, and returns once every action and QAction it sets off has finished; groups that were merely
        /// queued are not waited for. A trigger on a parameter's timeout is not run.
        /// </summary>
        /// <param name="iID">Trigger id.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int CheckTrigger(int iID);

        /// <summary>Sends a notify type to the SLProtocol process. Source: DataMiner documentation, Notify types.</summary>
        /// <param name="iType">Number of the notify type.</param>
        /// <param name="value1">First argument; depends on the type.</param>
        /// <param name="value2">Second argument; depends on the type.</param>
        /// <returns>Depends on the type.</returns>
        object NotifyProtocol(int iType, object value1, object value2);

        /// <summary>Sends a notify type to the SLDataMiner process and waits for its answer. Source: DataMiner documentation, Notify types.</summary>
        /// <param name="iType">Number of the notify type.</param>
        /// <param name="value1">First argument; depends on the type.</param>
        /// <param name="value2">Second argument; depends on the type.</param>
        /// <returns>Depends on the type.</returns>
        object NotifyDataMiner(int iType, object value1, object value2);

        /// <summary>Sends a notify type to the SLDataMiner process without waiting: the only call that does not.</summary>
        /// <param name="iType">Number of the notify type.</param>
        /// <param name="value1">First argument; depends on the type.</param>
        /// <param name="value2">Second argument; depends on the type.</param>
        /// <returns>An HRESULT, 0 when the request was queued.</returns>
        int NotifyDataMinerQueued(int iType, object value1, object value2);

        /// <summary>Sends a notify type to the client.</summary>
        /// <param name="iType">Number of the notify type.</param>
        /// <param name="value1">First argument; depends on the type.</param>
        /// <param name="value2">Second argument; depends on the type.</param>
        /// <returns>Depends on the type.</returns>
        object NotifyClient(int iType, object value1, object value2);

        /// <summary>Shows a pop-up to the user whose set started this QAction; does nothing in any other QAction.</summary>
        /// <param name="message">The text.</param>
        void ShowInformationMessage(string message);

        /// <summary>Shows a pop-up to the user whose set started this QAction; does nothing in any other QAction.</summary>
        /// <param name="message">The text.</param>
        /// <param name="caption">The title of the pop-up.</param>
        void ShowInformationMessage(string message, string caption);
    }
}
