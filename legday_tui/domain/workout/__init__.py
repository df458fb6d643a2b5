"""A workout in progress: a plan and events in, a state out."""
