namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Gives the values for one message.</summary>
    internal interface ITemplateValues
    {
        /// <summary>Gets how many keys <c>$each</c> has to repeat its item for.</summary>
        int KeyCount { get; }

        /// <summary>Goes to a key, for which <c>{key}</c> and <c>{alias}</c> then stand.</summary>
        /// <param name="index">Which one, from 0.</param>
        void GoToKey(int index);

        /// <summary>Gives what a placeholder stands for: the same value each time in one message.</summary>
        /// <param name="placeholder">The placeholder.</param>
        /// <returns>The value; none when there is no value.</returns>
        TemplateValue Of(Placeholder placeholder);
    }
}
