"""Past sessions as the program knows and edits them."""
