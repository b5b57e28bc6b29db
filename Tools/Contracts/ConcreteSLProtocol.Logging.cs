namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Logging.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual void Log(string message) => Calls.Log(message);

        /// <inheritdoc/>
        public virtual void Log(string message, LogType logType) => Calls.Log(message, logType);

        /// <inheritdoc/>
        public virtual void Log(string message, LogLevel logLevel) => Calls.Log(message, logLevel);

        /// <inheritdoc/>
        public virtual void Log(string message, LogType logType, LogLevel logLevel) => Calls.Log(message, logType, logLevel);

        /// <inheritdoc/>
        public virtual int Log(int iType, int iLevel, string message) => Calls.Log(iType, iLevel, message);
    }
}
