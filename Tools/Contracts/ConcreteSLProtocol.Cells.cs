using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Cells.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual object GetParameterIndexByKey(int iID, string key, int iY) => Calls.GetParameterIndexByKey(iID, key, iY);

        /// <inheritdoc/>
        public virtual bool SetParameterIndexByKey(int iID, string key, int iY, object value) => Calls.SetParameterIndexByKey(iID, key, iY, value);

        /// <inheritdoc/>
        public virtual bool SetParameterIndexByKey(int iID, string key, int iY, object value, ValueType timeInfo) => Calls.SetParameterIndexByKey(iID, key, iY, value, timeInfo);

        /// <inheritdoc/>
        public virtual object SetParametersIndexByKey(int[] ids, string[] keys, int[] iYs, object[] values) => Calls.SetParametersIndexByKey(ids, keys, iYs, values);

        /// <inheritdoc/>
        public virtual object SetParametersIndexByKey(int[] ids, string[] keys, int[] iYs, object[] values, DateTime[] timeInfos) => Calls.SetParametersIndexByKey(ids, keys, iYs, values, timeInfos);

        /// <inheritdoc/>
        public virtual object GetParameterIndex(int iID, int iX, int iY) => Calls.GetParameterIndex(iID, iX, iY);

        /// <inheritdoc/>
        public virtual bool SetParameterIndex(int iID, int iX, int iY, object value) => Calls.SetParameterIndex(iID, iX, iY, value);

        /// <inheritdoc/>
        public virtual bool SetParameterIndex(int iID, int iX, int iY, object value, ValueType timeInfo) => Calls.SetParameterIndex(iID, iX, iY, value, timeInfo);

        /// <inheritdoc/>
        public virtual object SetParametersIndex(int[] ids, int[] iXs, int[] iYs, object[] values) => Calls.SetParametersIndex(ids, iXs, iYs, values);

        /// <inheritdoc/>
        public virtual object SetParametersIndex(int[] ids, int[] iXs, int[] iYs, object[] values, DateTime[] timeInfos) => Calls.SetParametersIndex(ids, iXs, iYs, values, timeInfos);
    }
}
