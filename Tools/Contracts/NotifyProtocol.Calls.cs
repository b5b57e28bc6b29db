using System;
using System.Collections.Generic;

namespace Skyline.DataMiner.Scripting
{
    /// <content>
    /// The static methods, from the time before <see cref="SLProtocol"/> had these members: each calls the member of its name. Source: DataMiner documentation, NotifyProtocol.
    /// </content>
    public partial class NotifyProtocol
    {
#pragma warning disable CS1591 // Each is documented where it is carried out.
        public static int AddRow(SLProtocol protocol, int tableId, string row) => protocol.AddRow(tableId, row);

        public static int AddRow(SLProtocol protocol, int tableId, object[] row) => protocol.AddRow(tableId, row);

        public static string AddRowReturnKey(SLProtocol protocol, int tableId) => protocol.AddRowReturnKey(tableId);

        public static string AddRowReturnKey(SLProtocol protocol, int tableId, object[] row) => protocol.AddRowReturnKey(tableId, row);

        public static object ClearAllKeys(SLProtocol protocol, int tableId) => protocol.ClearAllKeys(tableId);

        public static int DeleteRow(SLProtocol protocol, int tableId, string[] rows) => protocol.DeleteRow(tableId, rows);

        public static int DeleteRow(SLProtocol protocol, int tableId, int row) => protocol.DeleteRow(tableId, row);

        public static int DeleteRow(SLProtocol protocol, int tableId, string rowKey) => protocol.DeleteRow(tableId, rowKey);

        public static bool Exists(SLProtocol protocol, int tableId, string key) => protocol.Exists(tableId, key);

        public static object FillArray(SLProtocol protocol, int tableId, object[] columns) => protocol.FillArray(tableId, columns);

        public static object FillArray(SLProtocol protocol, int tableId, object[] columns, DateTime? timeInfo) => protocol.FillArray(tableId, columns, timeInfo);

        public static object FillArray(SLProtocol protocol, int tableId, List<object[]> columns) => protocol.FillArray(tableId, columns);

        public static object FillArray(SLProtocol protocol, int tableId, List<object[]> columns, DateTime? timeInfo) => protocol.FillArray(tableId, columns, timeInfo);

        public static object FillArray(SLProtocol protocol, int tableId, List<object[]> rows, SaveOption option) => protocol.FillArray(tableId, rows, option);

        public static object FillArray(SLProtocol protocol, int tableId, List<object[]> rows, SaveOption option, DateTime? timeInfo) => protocol.FillArray(tableId, rows, option, timeInfo);

        public static object FillArrayNoDelete(SLProtocol protocol, int tableId, object[] columns) => protocol.FillArrayNoDelete(tableId, columns);

        public static object FillArrayNoDelete(SLProtocol protocol, int tableId, object[] columns, DateTime? timeInfo) => protocol.FillArrayNoDelete(tableId, columns, timeInfo);

        public static object FillArrayNoDelete(SLProtocol protocol, int tableId, List<object[]> columns) => protocol.FillArrayNoDelete(tableId, columns);

        public static object FillArrayNoDelete(SLProtocol protocol, int tableId, List<object[]> columns, DateTime? timeInfo) => protocol.FillArrayNoDelete(tableId, columns, timeInfo);

        public static object FillArrayWithColumn(SLProtocol protocol, int tableId, int columnPid, object[] keys, object[] values) => protocol.FillArrayWithColumn(tableId, columnPid, keys, values);

        public static object FillArrayWithColumn(SLProtocol protocol, int tableId, int columnPid, object[] keys, object[] values, DateTime? timeInfo) =>
            protocol.FillArrayWithColumn(tableId, columnPid, keys, values, timeInfo);

        public static int GetKeyPosition(SLProtocol protocol, int tableId, string key) => protocol.GetKeyPosition(tableId, key);

        public static string[] GetKeys(SLProtocol protocol, int tableId) => protocol.GetKeys(tableId);

        public static string[] GetKeys(SLProtocol protocol, int tableId, KeyType type) => protocol.GetKeys(tableId, type);

        public static string[] GetKeysForIndex(SLProtocol protocol, int columnPid, string value) => protocol.GetKeysForIndex(columnPid, value);

        public static int RowCount(SLProtocol protocol, int tableId) => protocol.RowCount(tableId);

        public static void SetParameterBinary(SLProtocol protocol, int pid, byte[] data) => protocol.SetParameterBinary(pid, data);
#pragma warning restore CS1591
    }
}
