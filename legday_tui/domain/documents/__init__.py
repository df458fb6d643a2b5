"""Documents that people or programs wrote: safe text, places in them, and what is wrong there."""
