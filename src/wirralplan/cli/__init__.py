"""The command line: the only floor with Typer, standard output, exit codes and a clock."""
