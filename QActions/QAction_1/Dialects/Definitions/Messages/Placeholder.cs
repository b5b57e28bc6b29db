namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A placeholder of a template.</summary>
    internal sealed class Placeholder
    {
        /// <summary>Initializes a new instance of the <see cref="Placeholder"/> class.</summary>
        /// <param name="kind">What it stands for.</param>
        /// <param name="name">Which input or variable; the path of an answer; otherwise <see langword="null"/>.</param>
        /// <param name="part">Which part of the key, from 1; otherwise 0.</param>
        public Placeholder(PlaceholderKind kind, string name = null, int part = 0)
        {
            Kind = kind;
            Name = name;
            Part = part;
        }

        /// <summary>Gets what it stands for.</summary>
        public PlaceholderKind Kind { get; }

        /// <summary>Gets which input or variable is meant, or the path of an answer; <see langword="null"/> for any other kind.</summary>
        public string Name { get; }

        /// <summary>Gets which part of the key is meant, from 1; 0 for any other kind.</summary>
        public int Part { get; }

        /// <summary>Gets or sets how it is written, braces included.</summary>
        public string Written { get; set; }

        /// <summary>Gets or sets a value indicating whether the member that holds it is left out when there is no value.</summary>
        public bool IsOptional { get; set; }

        /// <summary>Gets or sets a value indicating whether it is text also where it stands alone.</summary>
        public bool IsText { get; set; }

        /// <summary>Gets a value indicating whether its value must not be shown.</summary>
        public bool IsHidden => Kind == PlaceholderKind.User || Kind == PlaceholderKind.Secret || Kind == PlaceholderKind.Variable;

        /// <summary>Gets a value indicating whether a reply to the message can name it.</summary>
        public bool IsMark => Kind <= PlaceholderKind.TimeTai;
    }
}
