"""The program: ``wirralplan`` and ``python -m wirralplan``."""

from wirralplan.cli.app import main

if __name__ == "__main__":
    main()
