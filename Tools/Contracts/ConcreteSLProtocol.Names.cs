using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Names.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual object GetParameterByName(string name) => Calls.GetParameterByName(name);

        /// <inheritdoc/>
        public virtual int SetParameterByName(string name, object value) => Calls.SetParameterByName(name, value);

        /// <inheritdoc/>
        public virtual int SetReadParameterByName(string name, object value) => Calls.SetReadParameterByName(name, value);

        /// <inheritdoc/>
        public virtual int SetWriteParameterByName(string name, object value) => Calls.SetWriteParameterByName(name, value);

        /// <inheritdoc/>
        public virtual object SetParametersByName(string[] names, object[] values) => Calls.SetParametersByName(names, values);

        /// <inheritdoc/>
        public virtual object SetReadParametersByName(string[] names, object[] values) => Calls.SetReadParametersByName(names, values);

        /// <inheritdoc/>
        public virtual object SetWriteParametersByName(string[] names, object[] values) => Calls.SetWriteParametersByName(names, values);

        /// <inheritdoc/>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use GetParameter.")]
        public virtual object GetParameterByData(string data) => Calls.GetParameterByData(data);

        /// <inheritdoc/>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameter.")]
        public virtual int SetParameterByData(string data, object value) => Calls.SetParameterByData(data, value);

        /// <inheritdoc/>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameters.")]
        public virtual object SetParametersByData(string[] datas, object[] values) => Calls.SetParametersByData(datas, values);

        /// <inheritdoc/>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use GetParameter.")]
        public virtual object GetParameterItemData(string data) => Calls.GetParameterItemData(data);

        /// <inheritdoc/>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameter.")]
        public virtual int SetParameterItemData(string data, object value) => Calls.SetParameterItemData(data, value);

        /// <inheritdoc/>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameters.")]
        public virtual object SetParametersItemData(string[] datas, object[] values) => Calls.SetParametersItemData(datas, values);
    }
}
