"""Forms at this station: packs of them on disk, and their fields as people type them."""
