"""The simulator: two whole stations on one virtual clock, a false network and lying disks; one seed, one world."""
