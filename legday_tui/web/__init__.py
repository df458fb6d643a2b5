"""The coach in a browser: a page, and the server that ties it to a program of its own."""
