"""Documents that users or programs wrote: locations in them, mistakes, and text that is safe to show."""
