"""What pip needs to be given to install the wirralplan that is running."""

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

from wirralplan.patterns import pattern

_NAME = "wirralplan"
_PIN = pattern(r"[a-z0-9-]+==[A-Za-z0-9.!_-]+")
_BEGINNING, _DASHES = pattern(r"[A-Za-z0-9._-]+"), pattern(r"[-_.]+")
_EXTRA = pattern(r"\bextra\s*==")
_WEB = pattern(r"https?://[!-?A-~]+$")  # without "@": no name or password of anybody


def requirement() -> str | None:
    """``wirralplan==0.1.0`` from an index, or the address that it came from, pinned.

    ``None`` where it came from a folder or a file of this machine, or was never installed:
    nobody else can take it from there, and its bare name may be another program elsewhere.
    Source: PEP 610, which has pip write down the address.
    """
    try:
        installed = distribution(_NAME)
    except PackageNotFoundError:
        return None
    recorded = _recorded(installed)
    if recorded is None:
        return f"{_NAME}=={installed.version}"
    return _addressed(recorded)


def versions() -> list[str]:
    """The exact versions of what the running wirralplan needs: ``pydantic==2.12.5``, sorted.

    What is not installed here, because only another system needs it, has none.
    """
    found: dict[str, str] = {}
    waiting = [_NAME]
    while waiting:
        name = waiting.pop()
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            continue
        found[name] = f"{name}=={installed.version.partition('+')[0]}"
        waiting += [one for one in _needs(installed) if one not in found]
    found.pop(_NAME, None)
    return sorted(one for one in found.values() if _PIN.fullmatch(one))


def _needs(installed: Distribution) -> Iterator[str]:
    """The names of what it needs, but for what comes only with an extra."""
    for one in installed.requires or ():
        name, _, condition = one.partition(";")
        beginning = _BEGINNING.match(name)
        if beginning and not _EXTRA.search(condition):
            yield _DASHES.sub("-", beginning[0]).lower()


def website() -> str | None:
    """Where the wirralplan that is running is explained: what its makers say, else its origin.

    ``None`` where that is no address that others can open.
    """
    try:
        installed = distribution(_NAME)
    except PackageNotFoundError:
        return None
    named = [one.partition(",")[2].strip() for one in installed.metadata.get_all("Project-URL", [])]
    came_from = str((_recorded(installed) or {}).get("url", ""))
    return next((one for one in (*named, came_from) if _WEB.match(one)), None)


def _recorded(installed: Distribution) -> Mapping[str, Any] | None:
    written = installed.read_text("direct_url.json")
    return None if written is None else json.loads(written)


def _addressed(recorded: Mapping[str, Any]) -> str | None:
    url, source = str(recorded.get("url", "")), recorded.get("vcs_info")
    if url.startswith("file:") or "dir_info" in recorded or not url:
        return None
    if source is None:
        return f"{_NAME} @ {url}"
    return f"{_NAME} @ {source['vcs']}+{url}@{source['commit_id']}"
