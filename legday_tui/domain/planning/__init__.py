"""Today's plan: its steps, their order, training methods, progression and estimated time."""
