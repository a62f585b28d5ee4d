"""The safe change: what would be done, and what was."""
