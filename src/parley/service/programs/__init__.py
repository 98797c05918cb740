"""Programs of a side's own: what they may ask and are told, and those that a station runs or asks itself."""
