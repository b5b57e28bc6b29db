using System;

namespace Skyline.DataMiner.Scripting
{
    /// <summary>
    /// The base of the class <c>ConcreteSLProtocolExt</c> that is generated for each protocol. Every member hands the call on: to an element of the emulator, or
    /// to the mock of a test. Source: helpers that DataMiner Integration Studio generated.
    /// </summary>
    public partial class ConcreteSLProtocol : SLProtocol
    {
        private SLProtocol calls;

        private SLProtocol Calls => calls ?? throw new InvalidOperationException("This protocol object belongs to no element: make it with ProtocolObjects.Create.");

        /// <inheritdoc/>
        public virtual int DataMinerID => Calls.DataMinerID;

        /// <inheritdoc/>
        public virtual int ElementID => Calls.ElementID;

        /// <inheritdoc/>
        public virtual string ElementName => Calls.ElementName;

        /// <inheritdoc/>
        public virtual int IsActive => Calls.IsActive;

        /// <inheritdoc/>
        public virtual int QActionID
        {
            get => Calls.QActionID;
            set => Calls.QActionID = value;
        }

        /// <inheritdoc/>
        public virtual string ProtocolName
        {
            get => Calls.ProtocolName;
            set => Calls.ProtocolName = value;
        }

        /// <inheritdoc/>
        public virtual string ProtocolVersion
        {
            get => Calls.ProtocolVersion;
            set => Calls.ProtocolVersion = value;
        }

        /// <inheritdoc/>
        public virtual string ElementProtocolVersion
        {
            get => Calls.ElementProtocolVersion;
            set => Calls.ElementProtocolVersion = value;
        }

        /// <inheritdoc/>
        public virtual string UserInfo => Calls.UserInfo;

        /// <inheritdoc/>
        public virtual string UserCookie => Calls.UserCookie;

        /// <inheritdoc/>
        public virtual string MetricsKey
        {
            get => Calls.MetricsKey;
            set => Calls.MetricsKey = value;
        }

        /// <inheritdoc/>
        public virtual string GetLocalDatabaseType() => Calls.GetLocalDatabaseType();

        /// <inheritdoc/>
        public virtual void DisposeResources() => Calls.DisposeResources();

        internal void HandTo(SLProtocol protocol) => calls = protocol;
    }
}
