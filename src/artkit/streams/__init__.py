"""All reading and writing: inputs, records, outputs, rejects, progress, the parallel map."""
