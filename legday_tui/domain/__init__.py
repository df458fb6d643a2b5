"""The training itself: pure values and functions that know no screen, no disk and no clock."""
