using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>The device said what it calls a key.</summary>
    internal sealed class LearntAlias
    {
        /// <summary>Initializes a new instance of the <see cref="LearntAlias"/> class.</summary>
        /// <param name="alias">What the device calls the key, typed as received.</param>
        /// <param name="key">The key; <see langword="null"/> when it is the one that was asked for with <paramref name="requestId"/>.</param>
        /// <param name="requestId">The number of what was asked, as text; <see langword="null"/> when the key is known.</param>
        public LearntAlias(TemplateValue alias, string key, string requestId)
        {
            Alias = alias;
            Key = key;
            RequestId = requestId;
        }

        /// <summary>Gets what the device calls the key, typed as received.</summary>
        public TemplateValue Alias { get; }

        /// <summary>Gets the key; <see langword="null"/> when it is the one that was asked for with <see cref="RequestId"/>.</summary>
        public string Key { get; }

        /// <summary>Gets the number of what was asked, as text; <see langword="null"/> when the key is known.</summary>
        public string RequestId { get; }
    }
}
