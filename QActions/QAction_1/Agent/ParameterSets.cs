using System.Collections.Generic;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>Parameters to set in one call, in the order in which they are added.</summary>
    internal sealed class ParameterSets
    {
        private readonly List<int> ids = new List<int>();
        private readonly List<object> values = new List<object>();

        /// <summary>Adds a set.</summary>
        /// <param name="value">The value; <see langword="null"/> for no set.</param>
        public void Add(int parameterId, object value)
        {
            if (value != null)
            {
                ids.Add(parameterId);
                values.Add(value);
            }
        }

        /// <summary>Sets them. Makes no call when there is none.</summary>
        public void Send(SLProtocol protocol)
        {
            if (ids.Count > 0)
            {
                protocol.SetParameters(ids.ToArray(), values.ToArray());
            }
        }
    }
}
