"""The programs whose files are read, and some of them written: one file each, with its record `FORMAT`."""
