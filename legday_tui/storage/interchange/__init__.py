"""Sessions as other programs write them, and as spreadsheets do: text in, sessions out, and back."""
