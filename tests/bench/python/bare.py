"""The interpreter that does nothing: what its start takes is taken off the other programs' time."""
