using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Agent
{
    /// <summary>Makes the session of an element from what the element saved.</summary>
    internal static class SessionLoader
    {
        /// <summary>NT_GET_TABLE_COLUMNS (DataMiner documentation, NotifyProtocol type 321).</summary>
        private const int GetTableColumns = 321;

        /// <summary>Loads a session.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The session, aware of a connection that is open already.</returns>
        public static ElementSession Load(SLProtocol protocol)
        {
            var session = new ElementSession(new Is07Dialect(), new SystemClock(), SavedSources(protocol));
            session.StatusReported(WebsocketStatus.IsOpen(protocol));
            return session;
        }

        private static IEnumerable<Source> SavedSources(SLProtocol protocol)
        {
            var indexes = new[] { (uint)Parameter.Sources.Idx.sourcesid, (uint)Parameter.Sources.Idx.sourcesname };
            var columns = protocol.NotifyProtocol(GetTableColumns, Parameter.Sources.tablePid, indexes) as object[];
            var ids = columns?[0] as object[] ?? Array.Empty<object>();
            var names = columns?[1] as object[] ?? Array.Empty<object>();
            return ids.Select((id, row) => new Source(Convert.ToString(id, CultureInfo.InvariantCulture), row < names.Length ? Convert.ToString(names[row], CultureInfo.InvariantCulture) : null));
        }
    }
}
