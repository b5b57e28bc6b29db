using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Parameters.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual object GetParameter(int iID) => Calls.GetParameter(iID);

        /// <inheritdoc/>
        public virtual object GetParameters(object ids) => Calls.GetParameters(ids);

        /// <inheritdoc/>
        public virtual bool IsEmpty(int iID) => Calls.IsEmpty(iID);

        /// <inheritdoc/>
        public virtual object GetData(string from, int iID) => Calls.GetData(from, iID);

        /// <inheritdoc/>
        public virtual int SetParameter(int iID, object value) => Calls.SetParameter(iID, value);

        /// <inheritdoc/>
        public virtual int SetParameter(int iID, object value, ValueType timeInfo) => Calls.SetParameter(iID, value, timeInfo);

        /// <inheritdoc/>
        public virtual object SetParameters(int[] ids, object[] values) => Calls.SetParameters(ids, values);

        /// <inheritdoc/>
        public virtual object SetParameters(int[] ids, object[] values, DateTime[] timeInfos) => Calls.SetParameters(ids, values, timeInfos);

        /// <inheritdoc/>
        public virtual void SetParameterBinary(int pid, byte[] data) => Calls.SetParameterBinary(pid, data);

        /// <inheritdoc/>
        public virtual object GetParameterDescription(int iID) => Calls.GetParameterDescription(iID);

        /// <inheritdoc/>
        public virtual int SetParameterDescription(int iID, object value) => Calls.SetParameterDescription(iID, value);

        /// <inheritdoc/>
        public virtual int SendToDisplay(int iID) => Calls.SendToDisplay(iID);

        /// <inheritdoc/>
        public virtual int SendToDisplay(int iID, int iX, int iY) => Calls.SendToDisplay(iID, iX, iY);

        /// <inheritdoc/>
        public virtual int SendToDisplay(int iID, int[] iXs, int[] iYs) => Calls.SendToDisplay(iID, iXs, iYs);
    }
}
