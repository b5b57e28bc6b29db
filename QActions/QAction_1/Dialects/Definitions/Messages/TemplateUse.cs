namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>What a template of a definition is for, which decides what can stand in it.</summary>
    internal enum TemplateUse
    {
        /// <summary>A message, or a text that is hashed, of a step of the opening.</summary>
        Step,

        /// <summary>A heartbeat.</summary>
        Heartbeat,

        /// <summary>A subscription, or the end of one, for several keys.</summary>
        SeveralKeys,

        /// <summary>A subscription, or the end of one, for one key.</summary>
        OneKey,

        /// <summary>A command of the operator.</summary>
        Command,

        /// <summary>An answer to a message of the device.</summary>
        Answer,
    }
}
