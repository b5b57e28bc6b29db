using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Rows of tables: reading and changing them.</content>
    public partial interface SLProtocol
    {
        /// <summary>
        /// Gets the value that empties a cell in <see cref="SetRow(int, string, object, bool)"/>: <see cref="double.NegativeInfinity"/>.
        /// </summary>
        double Clear { get; }

        /// <summary>Gets the value that keeps a cell in <see cref="SetRow(int, string, object, bool)"/>.</summary>
        double Leave { get; }

        /// <summary>Gets a row by its key.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="key">Primary key.</param>
        /// <returns>An <c>object[]</c>, one item a column; all <see langword="null"/>, with a line in the log, when the row does not exist.</returns>
        object GetRow(int iPID, string key);

        /// <summary>Gets a row by its position. Discouraged: rows move when others are deleted.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="iRow">0-based position.</param>
        /// <returns>An <c>object[]</c>, one item a column.</returns>
        object GetRow(int iPID, int iRow);

        /// <summary>Sets a row by its key. The row has to exist, unless the table adds rows by itself.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="row">Primary key.</param>
        /// <param name="rowInfo">An <c>object[]</c>, not longer than the table has columns; cells beyond its end and <see langword="null"/> items stay.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, string row, object rowInfo);

        /// <summary>Sets a row by its key, with cell actions.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="row">Primary key.</param>
        /// <param name="rowInfo">As in <see cref="SetRow(int, string, object)"/>.</param>
        /// <param name="bOverrideBehaviour"><see langword="true"/>: <see cref="Clear"/> empties and <see cref="Leave"/> keeps a cell.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, string row, object rowInfo, bool bOverrideBehaviour);

        /// <summary>Sets a row by its key, at a given time.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="row">Primary key.</param>
        /// <param name="rowInfo">As in <see cref="SetRow(int, string, object)"/>.</param>
        /// <param name="timeInfo">A <see cref="DateTime"/>.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, string row, object rowInfo, ValueType timeInfo);

        /// <summary>Sets a row by its key, at a given time, with cell actions.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="row">Primary key.</param>
        /// <param name="rowInfo">As in <see cref="SetRow(int, string, object)"/>.</param>
        /// <param name="timeInfo">A <see cref="DateTime"/>.</param>
        /// <param name="bOverrideBehaviour"><see langword="true"/>: <see cref="Clear"/> empties and <see cref="Leave"/> keeps a cell.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, string row, object rowInfo, ValueType timeInfo, bool bOverrideBehaviour);

        /// <summary>Sets a row by its position. Discouraged: rows move when others are deleted.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="iRow">0-based position.</param>
        /// <param name="rowInfo">As in <see cref="SetRow(int, string, object)"/>.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, int iRow, object rowInfo);

        /// <summary>Sets a row by its position, with cell actions. Discouraged: rows move when others are deleted.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="iRow">0-based position.</param>
        /// <param name="rowInfo">As in <see cref="SetRow(int, string, object)"/>.</param>
        /// <param name="bOverrideBehaviour"><see langword="true"/>: <see cref="Clear"/> empties and <see cref="Leave"/> keeps a cell.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, int iRow, object rowInfo, bool bOverrideBehaviour);

        /// <summary>Sets a row by its position, at a given time. Discouraged: rows move when others are deleted.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="iRow">0-based position.</param>
        /// <param name="rowInfo">As in <see cref="SetRow(int, string, object)"/>.</param>
        /// <param name="timeInfo">A <see cref="DateTime"/>.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, int iRow, object rowInfo, ValueType timeInfo);

        /// <summary>Sets a row by its position, at a given time, with cell actions. Discouraged: rows move when others are deleted.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="iRow">0-based position.</param>
        /// <param name="rowInfo">As in <see cref="SetRow(int, string, object)"/>.</param>
        /// <param name="timeInfo">A <see cref="DateTime"/>.</param>
        /// <param name="bOverrideBehaviour"><see langword="true"/>: <see cref="Clear"/> empties and <see cref="Leave"/> keeps a cell.</param>
        /// <returns>An <c>object[]</c> with 1 for each cell that changed and 0 for each other.</returns>
        object SetRow(int iPID, int iRow, object rowInfo, ValueType timeInfo, bool bOverrideBehaviour);
    }
}
