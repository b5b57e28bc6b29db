
namespace Skyline.Protocol.Messages
{
    /// <summary>A message as it arrived, with what came of reading it.</summary>
    internal sealed class ReceivedMessage
    {
        private readonly object inputParameter;

        /// <param name="inputParameter">The message as DataMiner hands it to a QAction with the option <c>binary</c>.</param>
        public ReceivedMessage(object inputParameter, ReadResult result)
        {
            this.inputParameter = inputParameter;
            Result = result;
        }

        /// <summary>Gets what came of reading the message.</summary>
        public ReadResult Result { get; }

        /// <summary>Gets the length of the message, in bytes.</summary>
        public int Length => Payload.Length(inputParameter);

        /// <summary>Makes text that shows how the message begins.</summary>
        /// <param name="characters">The longest text wanted, in characters.</param>
        /// <returns>The text, fit to be shown. What is no UTF-8 and every control character is a replacement character (U+FFFD).</returns>
        public string Show(int characters) => DisplayText.Clean(Payload.Beginning(inputParameter, characters), characters);
    }
}
