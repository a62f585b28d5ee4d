// The interpreter that does nothing.
