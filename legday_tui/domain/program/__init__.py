"""What can be trained: the program file's exercises, levels and phases, and their validation."""
