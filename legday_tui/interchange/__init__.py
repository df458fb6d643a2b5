"""Import and export files of other training programs: text to sessions, and sessions to text."""
