using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>Which messages are meant: those for which every condition holds.</summary>
    internal sealed class Match
    {
        /// <summary>Initializes a new instance of the <see cref="Match"/> class.</summary>
        /// <param name="conditions">The conditions.</param>
        /// <param name="text">How an operator is told of it, such as <c>$.type = auth_ok</c>.</param>
        public Match(Condition[] conditions, string text)
        {
            Conditions = conditions;
            Text = text;
            AsksItems = conditions.Any(condition => condition.IsOfItem);
        }

        /// <summary>Gets a value indicating whether anything is asked of each item.</summary>
        public bool AsksItems { get; }

        /// <summary>Gets the conditions.</summary>
        public Condition[] Conditions { get; }

        /// <summary>Gets how an operator is told of it, such as <c>$.type = auth_ok</c>.</summary>
        public string Text { get; }
    }
}
