// The tests wait for sockets and ticks far more than they compute, and each has a fixture, devices, ports and elements of its own.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(16)]
