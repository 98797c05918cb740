"""The floor: strict CBOR, ids, instants, compression, every bound with its reason, and the three kinds of error."""
