"""The clean step."""
