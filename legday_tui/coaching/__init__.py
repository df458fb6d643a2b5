"""The running workout: the session loop, its context, and how a workout begins and ends."""
