"""What a page says about its article: the evidence, one module a kind, and what is believed."""
