"""The stats step."""
