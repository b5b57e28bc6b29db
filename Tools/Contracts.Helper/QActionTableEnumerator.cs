using System;
using System.Collections;
using System.Collections.Generic;

namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// Goes through the rows of a table by their positions: each step costs two calls, and rows that come or go meanwhile shift it. Where a table may change,
    /// take its keys first.
    /// </summary>
    /// <typeparam name="T">The class of the rows.</typeparam>
    public class QActionTableEnumerator<T> : IEnumerator<T>
        where T : QActionTableRow
    {
        private const int BeforeFirst = -1;

        private readonly QActionTable table;
        private int position = BeforeFirst;
        private bool isOnRow;

        /// <summary>Initializes a new instance of the <see cref="QActionTableEnumerator{T}"/> class before the first row.</summary>
        /// <param name="table">The table.</param>
        public QActionTableEnumerator(QActionTable table) => this.table = table;

        /// <summary>Gets the row.</summary>
        /// <exception cref="InvalidOperationException">The enumerator is before the first row or behind the last.</exception>
        public T Current
        {
            get
            {
                if (!isOnRow)
                {
                    throw new InvalidOperationException("There is no row here: call MoveNext first, and stop when it returns false.");
                }

                // The vendor's documentation shows a conversion that .NET cannot make of an array; its own constructor can.
                return (T)Activator.CreateInstance(typeof(T), new object[] { table[position] });
            }
        }

        /// <inheritdoc/>
        object IEnumerator.Current => Current;

        /// <summary>Goes to the next row.</summary>
        /// <returns>False behind the last row.</returns>
        public bool MoveNext()
        {
            position++;
            isOnRow = position < table.RowCount;
            return isOnRow;
        }

        /// <summary>Goes back before the first row.</summary>
        public void Reset()
        {
            position = BeforeFirst;
            isOnRow = false;
        }

        /// <inheritdoc/>
        void IDisposable.Dispose() => GC.SuppressFinalize(this);
    }
}
