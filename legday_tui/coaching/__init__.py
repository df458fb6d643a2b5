"""The running workout: the loop that coaches it, what it works with, and how it begins and ends."""
