"""Statistics of past sessions: totals, records, timeline, trends, balance, weeks."""
