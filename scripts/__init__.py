"""The project's own programs, none of them part of the package."""
