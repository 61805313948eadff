"""``python -m artkit``: the same command as ``artkit``."""

from artkit.cli import main

if __name__ == "__main__":
    main()
