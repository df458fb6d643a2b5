"""All benchmarks in one table: `python -m tests.bench` (Linux, ten minutes)."""

from tests.bench import keys, many_years, quiet, saving, start, ten_sessions

for benchmark in (start, keys, quiet, saving, many_years, ten_sessions):
    benchmark.main()
