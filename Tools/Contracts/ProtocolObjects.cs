using System;

namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// Makes protocol objects of a generated class. It belongs to this stand-in: on an agent SLScripting makes them, and QActions have no business here.
    /// </summary>
    public static class ProtocolObjects
    {
        /// <summary>Makes a protocol object.</summary>
        /// <param name="type">A class derived from <see cref="ConcreteSLProtocol"/>, for example <c>ConcreteSLProtocolExt</c>.</param>
        /// <param name="calls">What carries out its calls: an element, or the mock of a test.</param>
        /// <returns>The object.</returns>
        public static ConcreteSLProtocol Create(Type type, SLProtocol calls)
        {
            var protocol = (ConcreteSLProtocol)Activator.CreateInstance(type);
            protocol.HandTo(calls);
            return protocol;
        }

        /// <summary>Makes a protocol object.</summary>
        /// <typeparam name="T">A class derived from <see cref="ConcreteSLProtocol"/>, for example <c>ConcreteSLProtocolExt</c>.</typeparam>
        /// <param name="calls">What carries out its calls: an element, or the mock of a test.</param>
        /// <returns>The object.</returns>
        public static T Create<T>(SLProtocol calls)
            where T : ConcreteSLProtocol => (T)Create(typeof(T), calls);
    }
}
