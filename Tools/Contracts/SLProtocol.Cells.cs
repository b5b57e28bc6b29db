using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Single cells of tables. For whole rows, columns or tables the row and fill calls cost less.</content>
    public partial interface SLProtocol
    {
        /// <summary>Gets a cell by its key.</summary>
        /// <param name="iID">Table id.</param>
        /// <param name="key">Primary key of the row.</param>
        /// <param name="iY">1-based position of the column.</param>
        /// <returns>The value, or <see langword="null"/> when the cell was never set or the row does not exist.</returns>
        object GetParameterIndexByKey(int iID, string key, int iY);

        /// <summary>Sets a cell by its key. The primary key itself can not be changed.</summary>
        /// <param name="iID">Table id.</param>
        /// <param name="key">Primary key of the row.</param>
        /// <param name="iY">1-based position of the column.</param>
        /// <param name="value">New value.</param>
        /// <returns><see langword="true"/> when the cell changed.</returns>
        bool SetParameterIndexByKey(int iID, string key, int iY, object value);

        /// <summary>Sets a cell as <see cref="SetParameterIndexByKey(int, string, int, object)"/> does, at a given time.</summary>
        /// <param name="iID">Table id.</param>
        /// <param name="key">Primary key of the row.</param>
        /// <param name="iY">1-based position of the column.</param>
        /// <param name="value">New value.</param>
        /// <param name="timeInfo">A <see cref="DateTime"/>.</param>
        /// <returns><see langword="true"/> when the cell changed.</returns>
        bool SetParameterIndexByKey(int iID, string key, int iY, object value, ValueType timeInfo);

        /// <summary>Sets scattered cells, also of different tables, in the order of the arrays. Fails for exactly one cell before DataMiner 10.2.7.</summary>
        /// <param name="ids">Table ids.</param>
        /// <param name="keys">Primary key for each cell.</param>
        /// <param name="iYs">1-based column position for each cell.</param>
        /// <param name="values">Value for each cell.</param>
        /// <returns>A <c>uint[]</c> with a result for each cell (262730 when it changed), or one <see cref="uint"/> when the arrays differ in length.</returns>
        object SetParametersIndexByKey(int[] ids, string[] keys, int[] iYs, object[] values);

        /// <summary>Sets scattered cells as the overload without times does, each at its own time.</summary>
        /// <param name="ids">Table ids.</param>
        /// <param name="keys">Primary key for each cell.</param>
        /// <param name="iYs">1-based column position for each cell.</param>
        /// <param name="values">Value for each cell.</param>
        /// <param name="timeInfos">Time for each cell.</param>
        /// <returns>A <c>uint[]</c> with a result for each cell, or one <see cref="uint"/> when the arrays differ in length.</returns>
        object SetParametersIndexByKey(int[] ids, string[] keys, int[] iYs, object[] values, DateTime[] timeInfos);

        /// <summary>Gets a cell by its position. Prefer <see cref="GetParameterIndexByKey"/>: rows move when others are deleted.</summary>
        /// <param name="iID">Table id.</param>
        /// <param name="iX">1-based position of the row.</param>
        /// <param name="iY">1-based position of the column.</param>
        /// <returns>The value, or <see langword="null"/>.</returns>
        object GetParameterIndex(int iID, int iX, int iY);

        /// <summary>Sets a cell by its position. Prefer <see cref="SetParameterIndexByKey(int, string, int, object)"/>.</summary>
        /// <param name="iID">Table id.</param>
        /// <param name="iX">1-based position of the row.</param>
        /// <param name="iY">1-based position of the column.</param>
        /// <param name="value">New value.</param>
        /// <returns><see langword="true"/> when the cell changed.</returns>
        bool SetParameterIndex(int iID, int iX, int iY, object value);

        /// <summary>Sets a cell by its position, at a given time.</summary>
        /// <param name="iID">Table id.</param>
        /// <param name="iX">1-based position of the row.</param>
        /// <param name="iY">1-based position of the column.</param>
        /// <param name="value">New value.</param>
        /// <param name="timeInfo">A <see cref="DateTime"/>.</param>
        /// <returns><see langword="true"/> when the cell changed.</returns>
        bool SetParameterIndex(int iID, int iX, int iY, object value, ValueType timeInfo);

        /// <summary>Sets scattered cells by their positions.</summary>
        /// <param name="ids">Table ids.</param>
        /// <param name="iXs">1-based row position for each cell.</param>
        /// <param name="iYs">1-based column position for each cell.</param>
        /// <param name="values">Value for each cell.</param>
        /// <returns>A <c>uint[]</c> with a result for each cell, or one <see cref="uint"/> when the arrays differ in length.</returns>
        object SetParametersIndex(int[] ids, int[] iXs, int[] iYs, object[] values);

        /// <summary>Sets scattered cells by their positions, each at its own time.</summary>
        /// <param name="ids">Table ids.</param>
        /// <param name="iXs">1-based row position for each cell.</param>
        /// <param name="iYs">1-based column position for each cell.</param>
        /// <param name="values">Value for each cell.</param>
        /// <param name="timeInfos">Time for each cell.</param>
        /// <returns>A <c>uint[]</c> with a result for each cell, or one <see cref="uint"/> when the arrays differ in length.</returns>
        object SetParametersIndex(int[] ids, int[] iXs, int[] iYs, object[] values, DateTime[] timeInfos);
    }
}
