namespace Skyline.DataMiner.Scripting
{
    /// <content>What made the QAction run.</content>
    public partial interface SLProtocol
    {
        /// <summary>Gets the parameter whose change triggered the run.</summary>
        /// <returns>A parameter id.</returns>
        int GetTriggerParameter();

        /// <summary>Gets a parameter that the QAction lists in its <c>inputParameters</c> attribute, as it was when the run started.</summary>
        /// <param name="j">0-based position in that attribute.</param>
        /// <returns>
        /// The value; a table arrives as an array of columns, whose items are <see langword="null"/> for an empty table. With <c>options="binary"</c>
        /// an <c>object[]</c> whose items unbox to <see cref="byte"/>.
        /// </returns>
        object GetInputParameter(int j);

        /// <summary>Gets the position of the changed row. Only for QActions with <c>row="true"</c>; prefer <see cref="RowKey"/>.</summary>
        /// <returns>A 1-based position.</returns>
        int RowIndex();

        /// <summary>Gets the primary key of the changed row. Only for QActions with <c>row="true"</c>.</summary>
        /// <returns>The key.</returns>
        string RowKey();

        /// <summary>
        /// Gets the cells of the row as they were before the change. Only for QActions with <c>row="true"</c> and tables that preserve their
        /// state; with <c>options="group"</c> the values that the group retrieved.
        /// </summary>
        /// <returns>An <c>object[]</c> with an item for each column: an <c>object[]</c> of value, time, user, text shown, state shown, ms.</returns>
        object OldRow();

        /// <summary>Gets the cells of the row as they are after the change. Only for QActions with <c>row="true"</c>.</summary>
        /// <returns>
        /// An <c>object[]</c> with an item for each column: <see langword="null"/> for a cell that was not updated, otherwise an <c>object[]</c> of
        /// value, time, user, text shown, state shown, ms.
        /// </returns>
        object NewRow();

        /// <summary>Gets the round trip time of the row's ping. Only for multi-threaded timers with option <c>ping</c>.</summary>
        /// <returns>A <see cref="double"/> in ms.</returns>
        object RowRTT();

        /// <summary>Gets the moment of the row's ping. Only for multi-threaded timers with option <c>ping</c>.</summary>
        /// <returns>A timestamp as <see cref="string"/>.</returns>
        object RowPingTimestamp();
    }
}
