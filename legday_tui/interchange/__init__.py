"""Sessions in other programs' files and in spreadsheets: text in, sessions out, and back."""
