"""`legday-tui import`: its options, what it does, and what it says."""
