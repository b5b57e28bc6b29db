namespace Skyline.Protocol.Connections
{
    /// <summary>How often in a row an address let the connector down. Not thread-safe.</summary>
    internal sealed class FailureCount
    {
        /// <summary>After this many failures in a row the other address is tried.</summary>
        public const int Enough = 3;

        private int count;

        /// <summary>An attempt failed: it was refused, or had time enough and did not open.</summary>
        public void Add() => count++;

        /// <summary>A connection ended.</summary>
        /// <param name="isGood">Whether it was good until then. A device that lets in and throws out, or never answers, is no better than one that does not let in.</param>
        public void Ended(bool isGood) => count = isGood ? 0 : count + 1;

        /// <summary>Starts again.</summary>
        public void Reset() => count = 0;

        /// <summary>Takes whether there were enough. From then on the count starts again.</summary>
        /// <returns><see langword="true"/> when the other address is to be tried.</returns>
        public bool TakeIsEnough()
        {
            if (count < Enough)
            {
                return false;
            }

            count = 0;
            return true;
        }
    }
}
