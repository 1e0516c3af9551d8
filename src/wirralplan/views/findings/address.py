"""The name of a file as other programs want it: as a path of the repository, as a URI."""

from urllib.parse import quote

from wirralplan.patterns import pattern

_DRIVE = pattern(r"[A-Za-z]:/")


def path(name: str) -> str:
    r"""``name`` with forward slashes and without ``./`` before it: ``plans/plan.yaml``.

    Half of a surrogate pair, which a name may hold but no report, becomes ``?``.
    """
    slashed = name.replace("\\", "/").encode("utf-8", errors="replace").decode("utf-8")
    while slashed.startswith("./"):
        slashed = slashed[2:].lstrip("/")
    return slashed


def uri(name: str) -> str:
    """``name`` as a URI (RFC 3986): relative where the name is, else with ``file://``.

    What a URI cannot hold is percent-encoded, the colon too: in the first part of a relative
    one it would end the name of a scheme.
    """
    slashed = path(name)
    if _DRIVE.match(slashed):
        return f"file:///{slashed[:2]}{quote(slashed[2:])}"
    if slashed.startswith("//"):
        return f"file:{quote(slashed)}"
    if slashed.startswith("/"):
        return f"file://{quote(slashed)}"
    return quote(slashed)
