"""The program: ``wirralplan`` and ``python -m wirralplan``."""

import os


def main() -> None:
    """Run the program; Ctrl-C ends it with 130 at any moment, also while it is imported.

    That is why nothing of it is imported above.
    """
    try:
        _run()
    except KeyboardInterrupt:
        _leave()


def _run() -> None:
    import signal  # noqa: PLC0415 - see ``main``
    import sys  # noqa: PLC0415

    heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # no, behind nohup or &
    sys.unraisablehook = _unraised
    # To look for plugins, pydantic reads what every installed package says of itself; we have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        if heeded:
            signal.signal(signal.SIGINT, _leave)  # nothing is open yet that has to be tidied up
        from wirralplan.cli.app import main as program  # noqa: PLC0415 - takes most of the time

        if heeded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        program()
    finally:
        if heeded:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is over: Python only closes down


def _unraised(lost: object) -> None:
    """End the run where Python caught an exception of ours in a place that cannot raise it."""
    import sys  # noqa: PLC0415

    if issubclass(lost.exc_type, KeyboardInterrupt):  # type: ignore[attr-defined]  # typeshed hides its type
        _leave()
    sys.__unraisablehook__(lost)  # type: ignore[arg-type]  # as above


def _leave(*_: object) -> None:
    os._exit(130)


if __name__ == "__main__":
    main()
