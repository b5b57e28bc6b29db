using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Standalone parameters by id.</content>
    public partial interface SLProtocol
    {
        /// <summary>Gets the value of a standalone parameter.</summary>
        /// <param name="iID">Parameter id.</param>
        /// <returns>
        /// A <see cref="double"/> or a <see cref="string"/>. A numeric parameter that was never set returns 0: ask <see cref="IsEmpty"/>. An id that the
        /// protocol does not have returns <see langword="null"/> and leaves a line in the log.
        /// </returns>
        object GetParameter(int iID);

        /// <summary>Gets several standalone parameters in one call.</summary>
        /// <param name="ids">A <c>uint[]</c> of parameter ids.</param>
        /// <returns>An <c>object[]</c> with a value for each id, in the same order.</returns>
        object GetParameters(object ids);

        /// <summary>Tells whether a standalone parameter was never set or was cleared.</summary>
        /// <param name="iID">Parameter id; a table or column is refused in the log.</param>
        /// <returns><see langword="true"/> when it is empty; always <see langword="false"/> for a fixed length, which starts filled.</returns>
        bool IsEmpty(int iID);

        /// <summary>Gets the raw bytes of a parameter, before any conversion to text or number.</summary>
        /// <param name="from">The kind of item: <c>PARAMETER</c>.</param>
        /// <param name="iID">Its id.</param>
        /// <returns>An <c>object[]</c> whose items unbox to <see cref="byte"/>, or <see langword="null"/>.</returns>
        object GetData(string from, int iID);

        /// <summary>
        /// Sets a parameter. Raises its change event even when the value is the same, and returns once every trigger, action and QAction that the change
        /// sets off has finished.
        /// </summary>
        /// <param name="iID">Parameter id.</param>
        /// <param name="value">New value; <see langword="null"/> changes nothing.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SetParameter(int iID, object value);

        /// <summary>Sets a parameter as <see cref="SetParameter(int, object)"/> does, at a given time.</summary>
        /// <param name="iID">Parameter id; needs history sets.</param>
        /// <param name="value">New value; <see langword="null"/> changes nothing.</param>
        /// <param name="timeInfo">A <see cref="DateTime"/>.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SetParameter(int iID, object value, ValueType timeInfo);

        /// <summary>Sets several parameters in one call, in the order of the array. Each set raises its own change event.</summary>
        /// <param name="ids">Parameter ids.</param>
        /// <param name="values">A value for each id.</param>
        /// <returns>A <c>uint[]</c> with an HRESULT for each set, or one <see cref="uint"/> when the arrays differ in length.</returns>
        object SetParameters(int[] ids, object[] values);

        /// <summary>Sets several parameters as <see cref="SetParameters(int[], object[])"/> does, each at its own time.</summary>
        /// <param name="ids">Parameter ids; they need history sets.</param>
        /// <param name="values">A value for each id.</param>
        /// <param name="timeInfos">A time for each id.</param>
        /// <returns>A <c>uint[]</c> with an HRESULT for each set, or one <see cref="uint"/> when the arrays differ in length.</returns>
        object SetParameters(int[] ids, object[] values, DateTime[] timeInfos);

        /// <summary>Sets the bytes of a parameter without a change event: no trigger, save or QAction follows. A fixed length cuts them.</summary>
        /// <param name="pid">Parameter id.</param>
        /// <param name="data">The bytes.</param>
        void SetParameterBinary(int pid, byte[] data);

        /// <summary>Gets the description of a parameter.</summary>
        /// <param name="iID">Parameter id.</param>
        /// <returns>A <see cref="string"/>.</returns>
        object GetParameterDescription(int iID);

        /// <summary>Sets the description of a parameter.</summary>
        /// <param name="iID">Parameter id.</param>
        /// <param name="value">The new description.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SetParameterDescription(int iID, object value);

        /// <summary>Makes SLElement, and so the user interface, take over the present value of a parameter or of a whole matrix.</summary>
        /// <param name="iID">Parameter id.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SendToDisplay(int iID);

        /// <summary>Makes SLElement take over one crosspoint of a matrix.</summary>
        /// <param name="iID">Id of the matrix parameter.</param>
        /// <param name="iX">1-based input.</param>
        /// <param name="iY">1-based output.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SendToDisplay(int iID, int iX, int iY);

        /// <summary>Makes SLElement take over several crosspoints of a matrix.</summary>
        /// <param name="iID">Id of the matrix parameter.</param>
        /// <param name="iXs">1-based inputs.</param>
        /// <param name="iYs">1-based outputs, one for each input.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SendToDisplay(int iID, int[] iXs, int[] iYs);
    }
}
