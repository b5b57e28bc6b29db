namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>How a hash is made and written.</summary>
    internal enum HashForm
    {
        /// <summary>SHA-256, in base 64.</summary>
        Sha256Base64,

        /// <summary>SHA-256, in hexadecimal digits, lower case.</summary>
        Sha256Hex,
    }
}
