"""What will be trained today: the plan, its order, and what to aim for."""
