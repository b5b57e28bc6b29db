namespace ConnectorEmulator.Tool.Tests.Support;

/// <summary>A QAction with each form of code that C# 7.3 has. The comment at the end of each line that can run tells how often it does, and of the ways of its conditions how many are taken.</summary>
internal static class CoveredForms
{
    /// <summary>Its code.</summary>
    public const string Code = """
        #define PRESENT
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using Skyline.DataMiner.Scripting;

        [Obsolete(true ? "a" : "b", false)]
        public class Part
        {
            private const int Constant = 1 + 2;
            private static readonly int[] Numbers = { 1, 2, 3 }; //: 1
            private static readonly Func<int, int> Twice = value => //: 1
                value * 2; //: 3
            private readonly int size = Numbers.Length; //: 1
            private int unset;
            public event Action Raised = () => { }; //: 1

            public Part(int size) => this.size = size; //: 1
            public Part(string text)
                : this(text.Length) //: 1
            {
            }

            public Part()
                : this( //: 0
                    "four")
            {
            }

            static Part() { Parts++; } //: 1

            public static int Parts { get; private set; } = 5; //: 1
            public int Size => size; //: 1
            public int Unset { get => unset; set => unset = value; } //: 1
            public int this[int index] => Numbers[index]; //: 1
            public ref int Reference() => ref unset; //: 1
            public static Part operator +(Part one, Part other) => one; //: 0
            public static implicit operator int(Part part) => part.size; //: 1
            public static int Sum(int most) => Numbers.Take(most).Select(number => Twice(number)).Sum(); //: 1
            public static void Nothing() => Parts.ToString(); //: 1
            public static int Fail() => throw new InvalidOperationException("no"); //: 1
            public static async Task<int> LaterAsync() => await Task.FromResult(4); //: 1
            public static async Task SoonAsync() => await LaterAsync(); //: 1
            public void Raise() => Raised(); //: 1
        }

        public class Never
        {
            ~Never() => Console.WriteLine(); //: 0
        }

        public static class QAction
        {
            public static void Run(SLProtocol protocol)
            {
                const int Limit = 2;
                string name;
                name = nameof(Part); //: 1
        #if PRESENT
                var part = new Part(name); //: 1
        #else
                var part = new Part(1);
        #endif
                part.Unset = part[0] + part.Size + part; //: 1
                part.Raise(); //: 1
                Part.Nothing(); //: 1
                Part.SoonAsync().Wait(); //: 1
                int Local() => Part.Sum(3); //: 1
                if (part.Reference() != part.Unset || Local() == 0) throw new Exception(); //: 1 1/2
                for (var index = 0; index < 3; index++) //: 1
                {
                    if (index == 1) //: 3 2/2
                        continue; //: 1
                    name += index > 1 ? "many" : "one"; //: 2 2/2
                }

                var turn = 0; //: 1
                do
                {
                    turn++; //: 2
                }
                while (turn < Limit); //: 2
                do turn++; while (!int.TryParse("1", out var parsed) || parsed > 1); //: 1
        again:
                turn++; //: 2
                if (turn < 5) //: 2 2/2
                    goto again; //: 1
                else if (turn > 100) //: 1 1/2
                {
                    turn = 0; //: 0
                }

                try
                {
                    Part.Fail(); //: 1
                }
                catch (ArgumentException) //: 0
                {
                    name = "wrong"; //: 0
                }
                catch (InvalidOperationException error) //: 1
                    when (error.Message is string text && text.Length == 2) //: 1
                {
                    name += error.Message.Length; //: 1
                }
                finally
                {
                    name += "!"; //: 1
                }

                switch (turn) //: 1 2/4
                {
                    case 1:
                    case 2:
                        break; //: 0
                    case int number when number > 4:
                        goto case 6; //: 1
                    case 6:
                        break; //: 1
                }

                foreach (var item in Few().Where(item => item > 1)) //: 1
                    Some(() => Box(item) is int ? "x" : throw new Exception()); //: 1 1/2
                // The lambda and the query are data: nothing is counted in them.
                Expression<Func<int, int>> tree = value => //: 1
                    value > 1 ? value + 1 : 0;
                var query = from value in new[] { 1, 2 }.AsQueryable() //: 1
                    where value > 1
                    select value + 1;
                name += tree.Compile()(2) + tree.Body.ToString() + query.Single(); //: 1
                var list = (from value in new[] { 1, 2, 3 } //: 1
                    let more = value + 1 //: 3
                    where more > 2 //: 3
                    orderby more descending //: 2
                    select new { more }).ToList(); //: 2
                var chosen = list.Any() ? list.First() : null; //: 1
                Func<int, Func<int, int>> add = one => other => one + other; //: 1
                Run(() => add(1)(2)); //: 1
                var (left, right) = (1, 2); //: 1
                Parallel.For(0, 20000, index => //: 1
                    Box(index)); //: 20000
                lock (list) using (new System.IO.MemoryStream()) { left += chosen.more; } //: 1
                ;
                protocol.SetParameter(2, name.StartsWith("Part") && name.Contains("IIF") ? "done" : name); //: 1 1/2
            }

            private static object Box(int value) => value; //: 20001
            private static IEnumerable<int> Few()
            {
                yield return 1; //: 1
                yield return 2; //: 1
                if (Part.Parts == -1) { yield break; } //: 1 1/2
            }

            private static void Some(Func<string> text) { text(); } //: 1
            private static void Run(Action action) { throw new InvalidOperationException(); } //: 0
            private static void Run(Func<int> function) { function(); } //: 1
        }
        """;
}
