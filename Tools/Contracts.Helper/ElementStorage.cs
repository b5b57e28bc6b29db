using System;
using System.Collections.Generic;

namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// Keeps something for an element as long as the scripting process runs. Obsolete since QActions have instances, whose fields do the same; it is here for
    /// connectors that are older.
    /// </summary>
    public class ElementStorage
    {
        private static readonly Dictionary<int, object> Stored = new Dictionary<int, object>();

        private readonly bool buffers;
        private object data;

        /// <summary>Initializes a new instance of the <see cref="ElementStorage"/> class.</summary>
        /// <param name="protocol">The element.</param>
        /// <param name="buffer">Whether what is stored is looked up once and then held.</param>
        /// <exception cref="ArgumentNullException">There is no element.</exception>
        public ElementStorage(SLProtocol protocol, bool buffer = true)
        {
            Protocol = protocol ?? throw new ArgumentNullException(nameof(protocol));
            buffers = buffer;
            if (buffers)
            {
                Load();
            }
        }

        /// <summary>Gets the element.</summary>
        public SLProtocol Protocol { get; }

        /// <summary>Gets or sets a value indicating whether what is stored is held.</summary>
        public bool Buffered { get; set; }

        /// <summary>Gets or sets what is stored for the element.</summary>
        public object Data
        {
            get => Buffered ? data : GetData(Protocol);
            set
            {
                SetData(Protocol, value);
                if (buffers)
                {
                    Load();
                }
            }
        }

        /// <summary>Gets or sets what is stored for the element as values by name; null when something else is stored.</summary>
        public Dictionary<string, object> Map
        {
            get => Data as Dictionary<string, object>;
            set => Data = value;
        }

        /// <summary>Gets a value indicating whether values by name are stored.</summary>
        public bool MapLoaded => Map != null;

        /// <summary>Gets or sets a value by its name.</summary>
        /// <param name="Key">The name.</param>
        /// <returns>The value; null when there is none of that name.</returns>
        public object this[string Key]
        {
            get => Map is Dictionary<string, object> map && map.TryGetValue(Key, out var value) ? value : null;
            set
            {
                var map = Map ?? CreateMap(Protocol);
                map[Key] = value;
                if (buffers)
                {
                    Load();
                }
            }
        }

        /// <summary>Stores values by name for an element, none of them yet.</summary>
        /// <param name="protocol">The element.</param>
        /// <param name="Reset">Whether what is stored already goes.</param>
        /// <returns>The values: those that are there, unless they go.</returns>
        public static Dictionary<string, object> CreateMap(SLProtocol protocol, bool Reset = false)
        {
            var map = (Reset ? null : GetMap(protocol)) ?? new Dictionary<string, object>();
            SetData(protocol, map);
            return map;
        }

        /// <summary>Forgets what is stored for an element.</summary>
        /// <param name="protocol">The element.</param>
        public static void ClearData(SLProtocol protocol)
        {
            lock (Stored)
            {
                Stored.Remove(protocol.ElementID);
            }
        }

        /// <summary>Gets what is stored for an element.</summary>
        /// <param name="protocol">The element.</param>
        /// <returns>What is stored; null when nothing is.</returns>
        public static object GetData(SLProtocol protocol)
        {
            lock (Stored)
            {
                return Stored.TryGetValue(protocol.ElementID, out var found) ? found : null;
            }
        }

        /// <summary>Gets what is stored for an element as values by name.</summary>
        /// <param name="protocol">The element.</param>
        /// <returns>The values; null when something else is stored.</returns>
        public static Dictionary<string, object> GetMap(SLProtocol protocol) => GetData(protocol) as Dictionary<string, object>;

        /// <summary>Stores something for an element.</summary>
        /// <param name="protocol">The element.</param>
        /// <param name="data">What to store.</param>
        public static void SetData(SLProtocol protocol, object data)
        {
            lock (Stored)
            {
                Stored[protocol.ElementID] = data;
            }
        }

        /// <summary>Looks up what is stored, and holds it.</summary>
        /// <returns>What is stored; null when nothing is, and then nothing is held.</returns>
        public object Load()
        {
            data = GetData(Protocol);
            Buffered = data != null;
            return data;
        }
    }
}
