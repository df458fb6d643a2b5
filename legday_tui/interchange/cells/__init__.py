"""The text of cells and columns: dates, numbers and weights as the world writes them."""
