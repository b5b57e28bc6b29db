// The tests wait for sockets and ticks more than they compute, and each has devices and ports of its own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
