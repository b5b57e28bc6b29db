namespace Skyline.Protocol.Discovery
{
    /// <summary>What an answer to a request of the discovery comes to.</summary>
    internal enum AnswerOutcome
    {
        /// <summary>What was asked for came.</summary>
        Given,

        /// <summary>Somebody answers, who does not know what was asked for.</summary>
        Absent,

        /// <summary>It could not be had: refused, failed, or not fit to be read.</summary>
        Failed,

        /// <summary>Nothing answered.</summary>
        Silent,
    }
}
