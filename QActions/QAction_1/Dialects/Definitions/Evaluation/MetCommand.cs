namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>A message answers a command.</summary>
    internal sealed class MetCommand
    {
        /// <summary>Initializes a new instance of the <see cref="MetCommand"/> class.</summary>
        /// <param name="index">Which command, from 0.</param>
        /// <param name="result">What is shown of the answer, fit to be shown; <see langword="null"/> for nothing.</param>
        public MetCommand(int index, string result)
        {
            Index = index;
            Result = result;
        }

        /// <summary>Gets which command it is, from 0.</summary>
        public int Index { get; }

        /// <summary>Gets what is shown of the answer, fit to be shown; <see langword="null"/> for nothing.</summary>
        public string Result { get; }
    }
}
