namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>A variable that is the hash of a text.</summary>
    internal sealed class Let
    {
        /// <summary>Initializes a new instance of the <see cref="Let"/> class.</summary>
        /// <param name="name">What the variable is called.</param>
        /// <param name="hash">How the hash is made and written.</param>
        /// <param name="text">What is hashed.</param>
        public Let(string name, Messages.HashForm hash, Messages.TemplateText text)
        {
            Name = name;
            Hash = hash;
            Text = text;
        }

        /// <summary>Gets what the variable is called.</summary>
        public string Name { get; }

        /// <summary>Gets how the hash is made and written.</summary>
        public Messages.HashForm Hash { get; }

        /// <summary>Gets what is hashed.</summary>
        public Messages.TemplateText Text { get; }
    }
}
