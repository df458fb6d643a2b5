"""What past sessions add up to: records, trends, balance, weeks."""
