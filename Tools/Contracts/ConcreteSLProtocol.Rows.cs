using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Rows.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual double Clear => Calls.Clear;

        /// <inheritdoc/>
        public virtual double Leave => Calls.Leave;

        /// <inheritdoc/>
        public virtual object GetRow(int iPID, string key) => Calls.GetRow(iPID, key);

        /// <inheritdoc/>
        public virtual object GetRow(int iPID, int iRow) => Calls.GetRow(iPID, iRow);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, string row, object rowInfo) => Calls.SetRow(iPID, row, rowInfo);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, string row, object rowInfo, bool bOverrideBehaviour) => Calls.SetRow(iPID, row, rowInfo, bOverrideBehaviour);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, string row, object rowInfo, ValueType timeInfo) => Calls.SetRow(iPID, row, rowInfo, timeInfo);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, string row, object rowInfo, ValueType timeInfo, bool bOverrideBehaviour) => Calls.SetRow(iPID, row, rowInfo, timeInfo, bOverrideBehaviour);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, int iRow, object rowInfo) => Calls.SetRow(iPID, iRow, rowInfo);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, int iRow, object rowInfo, bool bOverrideBehaviour) => Calls.SetRow(iPID, iRow, rowInfo, bOverrideBehaviour);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, int iRow, object rowInfo, ValueType timeInfo) => Calls.SetRow(iPID, iRow, rowInfo, timeInfo);

        /// <inheritdoc/>
        public virtual object SetRow(int iPID, int iRow, object rowInfo, ValueType timeInfo, bool bOverrideBehaviour) => Calls.SetRow(iPID, iRow, rowInfo, timeInfo, bOverrideBehaviour);
    }
}
