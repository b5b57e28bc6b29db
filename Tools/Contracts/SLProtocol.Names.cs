using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Standalone parameters by name, and the data kept with them in ElementData.xml. Ids are the usual way.</content>
    public partial interface SLProtocol
    {
        /// <summary>Gets a parameter by its name.</summary>
        /// <param name="name">Name of the parameter in Protocol.xml.</param>
        /// <returns>As <see cref="GetParameter"/>.</returns>
        object GetParameterByName(string name);

        /// <summary>Sets the parameter of that name.</summary>
        /// <param name="name">Name of the parameter in Protocol.xml.</param>
        /// <param name="value">New value.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SetParameterByName(string name, object value);

        /// <summary>Sets the read parameter of that name, where a read and a write parameter share it.</summary>
        /// <param name="name">Name of the parameter in Protocol.xml.</param>
        /// <param name="value">New value.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SetReadParameterByName(string name, object value);

        /// <summary>Sets the write parameter of that name, where a read and a write parameter share it.</summary>
        /// <param name="name">Name of the parameter in Protocol.xml.</param>
        /// <param name="value">New value.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int SetWriteParameterByName(string name, object value);

        /// <summary>Sets several parameters by their names, in the order of the array.</summary>
        /// <param name="names">Names of parameters in Protocol.xml.</param>
        /// <param name="values">A value for each name.</param>
        /// <returns>An HRESULT for each set.</returns>
        object SetParametersByName(string[] names, object[] values);

        /// <summary>Sets several read parameters by their names, in the order of the array.</summary>
        /// <param name="names">Names of parameters in Protocol.xml.</param>
        /// <param name="values">A value for each name.</param>
        /// <returns>An HRESULT for each set.</returns>
        object SetReadParametersByName(string[] names, object[] values);

        /// <summary>Sets several write parameters by their names, in the order of the array.</summary>
        /// <param name="names">Names of parameters in Protocol.xml.</param>
        /// <param name="values">A value for each name.</param>
        /// <returns>An HRESULT for each set.</returns>
        object SetWriteParametersByName(string[] names, object[] values);

        /// <summary>Gets the value of the parameter that has this data in ElementData.xml; one of them when several have it.</summary>
        /// <param name="data">Data in ElementData.xml.</param>
        /// <returns>The value, or <see langword="null"/> when no parameter has the data.</returns>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use GetParameter.")]
        object GetParameterByData(string data);

        /// <summary>Sets the value of the parameter that has this data in ElementData.xml.</summary>
        /// <param name="data">Data in ElementData.xml.</param>
        /// <param name="value">New value.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameter.")]
        int SetParameterByData(string data, object value);

        /// <summary>Sets the values of the parameters that have these data in ElementData.xml.</summary>
        /// <param name="datas">Data in ElementData.xml.</param>
        /// <param name="values">A value for each.</param>
        /// <returns>An HRESULT for each set.</returns>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameters.")]
        object SetParametersByData(string[] datas, object[] values);

        /// <summary>Gets the data of a parameter in ElementData.xml.</summary>
        /// <param name="data">Name of the parameter.</param>
        /// <returns>A <see cref="string"/>, empty without data; <see langword="null"/> when there is no such parameter.</returns>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use GetParameter.")]
        object GetParameterItemData(string data);

        /// <summary>Sets the data of a parameter in ElementData.xml.</summary>
        /// <param name="data">Name of the parameter.</param>
        /// <param name="value">New value.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameter.")]
        int SetParameterItemData(string data, object value);

        /// <summary>Sets the data of several parameters in ElementData.xml.</summary>
        /// <param name="datas">Names of the parameters.</param>
        /// <param name="values">A value for each.</param>
        /// <returns>An HRESULT for each set.</returns>
        [Obsolete("Obsolete since DataMiner 10.3.4. Use SetParameters.")]
        object SetParametersItemData(string[] datas, object[] values);
    }
}
