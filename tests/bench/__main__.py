"""All benchmarks in one table: `python -m tests.bench` (Linux, ten minutes)."""

from tests.bench import idle, keys, many_years, saving, start, ten_sessions

for benchmark in (start, keys, idle, saving, many_years, ten_sessions):
    benchmark.main()
