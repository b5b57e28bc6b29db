namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What a message means that a rule is met by.</summary>
    internal enum RuleKind
    {
        /// <summary>A source tells its state, or that it exists.</summary>
        State,

        /// <summary>A source went away.</summary>
        Gone,

        /// <summary>A source goes away and comes back.</summary>
        Reboot,

        /// <summary>The device did what it was asked.</summary>
        Accepted,

        /// <summary>The device did not do what it was asked.</summary>
        Refused,

        /// <summary>The device says what it calls a key.</summary>
        Alias,

        /// <summary>The device wants an answer.</summary>
        Answer,

        /// <summary>Nothing.</summary>
        Nothing,
    }
}
