"""The app in a browser: the page, and the server that runs a program for it."""
