// The tests wait for a browser more than they compute, and each fixture has a device and elements of its own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
