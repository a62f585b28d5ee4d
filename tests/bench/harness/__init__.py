"""Starts the contenders of the benchmarks, compares them, and tells what came of it."""
