namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// A table: the base of the class that is generated for each table. Members take a row by its key, or by its 0-based position; a position says nothing
    /// for long where rows come and go. Every member makes at least one call between processes. Source: the vendor's public documentation of these classes.
    /// </summary>
    public partial class QActionTable
    {
        /// <summary>Initializes a new instance of the <see cref="QActionTable"/> class.</summary>
        /// <param name="protocol">The element.</param>
        /// <param name="tableId">Parameter id of the table.</param>
        /// <param name="tableName">Name of the table in code.</param>
        public QActionTable(SLProtocol protocol, int tableId, string tableName)
        {
            Protocol = protocol;
            TableId = tableId;
            TableName = tableName;
        }

        /// <summary>Gets the keys that operators see.</summary>
        public string[] DisplayKeys => Protocol.GetKeys(TableId, NotifyProtocol.KeyType.DisplayKey);

        /// <summary>Gets the primary keys.</summary>
        public string[] Keys => Protocol.GetKeys(TableId, NotifyProtocol.KeyType.Index);

        /// <summary>Gets the element.</summary>
        public SLProtocol Protocol { get; }

        /// <summary>Gets the number of rows.</summary>
        public int RowCount => Protocol.RowCount(TableId);

        /// <summary>Gets the parameter id of the table.</summary>
        public int TableId { get; }

        /// <summary>Gets the name of the table in code.</summary>
        public string TableName { get; }

        /// <summary>Gets or sets the cells of a row.</summary>
        /// <param name="row">0-based position of the row.</param>
        /// <returns>The cells.</returns>
        public object[] this[int row]
        {
            get => GetRow(row);
            set => Protocol.SetRow(TableId, row, value);
        }

        /// <summary>Gets or sets the cells of a row.</summary>
        /// <param name="row">Primary key of the row.</param>
        /// <returns>The cells.</returns>
        public object[] this[string row]
        {
            get => GetRow(row);
            set => Protocol.SetRow(TableId, row, value);
        }

        /// <summary>Gets or sets a cell.</summary>
        /// <param name="row">0-based position of the row.</param>
        /// <param name="column">0-based position of the column.</param>
        /// <returns>The cell.</returns>
        public object this[int row, int column]
        {
            get => Protocol.GetParameterIndex(TableId, row + 1, column + 1);
            set => Protocol.SetParameterIndex(TableId, row + 1, column + 1, value);
        }

        /// <summary>Gets or sets a cell.</summary>
        /// <param name="row">Primary key of the row.</param>
        /// <param name="column">0-based position of the column.</param>
        /// <returns>The cell.</returns>
        public object this[string row, int column]
        {
            get => Protocol.GetParameterIndexByKey(TableId, row, column + 1);
            set => Protocol.SetParameterIndexByKey(TableId, row, column + 1, value);
        }

        /// <summary>Tells whether there is a row.</summary>
        /// <param name="key">Its primary key.</param>
        /// <returns>True when there is.</returns>
        public bool Exists(string key) => Protocol.Exists(TableId, key);

        /// <summary>Gets the rows whose cell in a column has a value. The column must be a foreign key or have the option indexColumn.</summary>
        /// <param name="columnPid">Parameter id of the column.</param>
        /// <param name="value">The value.</param>
        /// <returns>Their primary keys.</returns>
        public string[] GetKeysForIndex(int columnPid, string value) => Protocol.GetKeysForIndex(columnPid, value);

        /// <summary>Gets the position of a row.</summary>
        /// <param name="key">Its primary key.</param>
        /// <returns>The position, from 1.</returns>
        public int GetPosition(string key) => Protocol.GetKeyPosition(TableId, key);

        /// <summary>Gets the cells of a row.</summary>
        /// <param name="row">Primary key of the row.</param>
        /// <returns>The cells.</returns>
        public object[] GetRow(string row) => (object[])Protocol.GetRow(TableId, row);

        /// <summary>Gets the cells of a row.</summary>
        /// <param name="row">0-based position of the row.</param>
        /// <returns>The cells.</returns>
        public object[] GetRow(int row) => (object[])Protocol.GetRow(TableId, row);
    }
}
