using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>A command that an operator can send to the device.</summary>
    internal sealed class DeviceCommand
    {
        /// <summary>Gets or sets what it is called.</summary>
        public string Name { get; set; }

        /// <summary>Gets or sets what it does; <see langword="null"/> when the definition does not say.</summary>
        public string About { get; set; }

        /// <summary>Gets or sets what is sent.</summary>
        public Messages.MessageTemplate Send { get; set; }

        /// <summary>Gets or sets which message answers it; <see langword="null"/> when only a number does, or nothing.</summary>
        public Match Reply { get; set; }

        /// <summary>Gets or sets what is shown of the answer; <see langword="null"/> for nothing.</summary>
        public PathText Result { get; set; }

        /// <summary>Gets or sets what an operator is asked before it is sent; <see langword="null"/> for nothing.</summary>
        public string Confirm { get; set; }
    }
}
