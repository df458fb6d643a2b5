"""What people type: loads, racks, numbers, results of a set."""
