using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>Which keys are wanted, which the device was asked for, and which messages that leaves to be sent. Not thread-safe.</summary>
    internal sealed class KeySet
    {
        private readonly HashSet<string> asked = new HashSet<string>();
        private readonly HashSet<string> refused = new HashSet<string>();
        private HashSet<string> wanted = new HashSet<string>();
        private Queue<string> coming = new Queue<string>();
        private List<string> leaving = new List<string>();

        /// <summary>Gets the keys that are wanted, in the order of the operator's list.</summary>
        public IReadOnlyList<string> Wanted { get; private set; } = Array.Empty<string>();

        /// <summary>Gets a value indicating whether a wanted key is still to be asked for.</summary>
        public bool AnyComing
        {
            get
            {
                while (coming.Count > 0 && (asked.Contains(coming.Peek()) || !wanted.Contains(coming.Peek())))
                {
                    coming.Dequeue();
                }

                return coming.Count > 0;
            }
        }

        /// <summary>A device remembers no subscription of an earlier connection.</summary>
        public void Opened()
        {
            asked.Clear();
            refused.Clear();
            Plan();
        }

        /// <summary>The keys that are wanted changed. One that a device refused is asked for again after it was not wanted meanwhile.</summary>
        /// <param name="keys">The keys, each once.</param>
        public void Want(IReadOnlyList<string> keys)
        {
            Wanted = keys;
            wanted = new HashSet<string>(keys);
            asked.RemoveWhere(key => refused.Contains(key) && !wanted.Contains(key));
            refused.IntersectWith(asked);
            Plan();
        }

        /// <summary>Gets the next keys to ask for.</summary>
        /// <param name="most">How many at most.</param>
        /// <returns>The keys; they are not asked for until <see cref="Ask"/>.</returns>
        public IReadOnlyList<string> Coming(int most) => AnyComing ? coming.Where(key => !asked.Contains(key)).Take(most).ToArray() : Array.Empty<string>();

        /// <summary>Gets the next keys to give up.</summary>
        /// <param name="most">How many at most.</param>
        /// <param name="isReady">Tells whether a key can be given up already.</param>
        /// <returns>The keys; they are not given up until <see cref="Leave"/>.</returns>
        public IReadOnlyList<string> Leaving(int most, Func<string, bool> isReady) => leaving.Where(isReady).Take(most).ToArray();

        /// <summary>Tells whether the device was asked for a key.</summary>
        /// <param name="key">The key.</param>
        /// <returns><see langword="true"/> when it was, and did not refuse it.</returns>
        public bool IsAsked(string key) => asked.Contains(key) && !refused.Contains(key);

        /// <summary>Notes that the device is asked for keys.</summary>
        /// <param name="keys">The keys.</param>
        public void Ask(IEnumerable<string> keys) => asked.UnionWith(keys);

        /// <summary>Notes that keys are given up, or were not asked for after all.</summary>
        /// <param name="keys">The keys.</param>
        public void Leave(IReadOnlyCollection<string> keys)
        {
            asked.ExceptWith(keys);
            Plan();
        }

        /// <summary>Notes that keys were not given up after all.</summary>
        /// <param name="keys">The keys.</param>
        public void Keep(IEnumerable<string> keys)
        {
            asked.UnionWith(keys);
            Plan();
        }

        /// <summary>Notes that the device refused a key.</summary>
        /// <param name="key">The key.</param>
        public void Refuse(string key)
        {
            if (asked.Contains(key))
            {
                refused.Add(key);
                leaving.Remove(key);
            }
        }

        private void Plan()
        {
            coming = new Queue<string>(Wanted.Where(key => !asked.Contains(key)));
            leaving = asked.Where(key => !wanted.Contains(key) && !refused.Contains(key)).ToList();
        }
    }
}
