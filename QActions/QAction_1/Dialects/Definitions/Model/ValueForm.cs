namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What a text can be that is read as a value.</summary>
    internal enum ValueForm
    {
        /// <summary>Text.</summary>
        Auto,

        /// <summary>A number where it is one.</summary>
        Number,

        /// <summary>A number where it is one, also with a unit, such as <c>5 MB/s</c>.</summary>
        Quantity,
    }
}
