using System.Collections.Generic;

namespace Skyline.Protocol.Discovery
{
    /// <summary>What became of the sources that a discovery found.</summary>
    internal sealed class MergeResult
    {
        public MergeResult(int added, IReadOnlyList<string> enumSources, IReadOnlyList<string> remarks)
        {
            Added = added;
            EnumSources = enumSources;
            Remarks = remarks;
        }

        /// <summary>Gets how many sources are new in the table.</summary>
        public int Added { get; }

        /// <summary>Gets the identifiers of the sources whose type definition gives each value a label, those without labels first.</summary>
        public IReadOnlyList<string> EnumSources { get; }

        /// <summary>Gets what else there is to say, a sentence each.</summary>
        public IReadOnlyList<string> Remarks { get; }
    }
}
