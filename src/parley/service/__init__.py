"""The one impure engine: opens the store, starts the bearers, reads the clock, draws randomness, feeds the station,
and performs what it asks, durable things first.
"""
