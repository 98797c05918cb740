"""Parley: open and direct lines of communication between organisations that do not trust each other."""

__version__ = "0.1.0"
