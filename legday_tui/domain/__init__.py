"""The training itself: pure values and functions without user interface, file access or real clock."""
