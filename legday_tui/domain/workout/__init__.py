"""A running workout: events in, state out."""
