"""The name of a file as a path of the repository and as a URI."""

from urllib.parse import unquote, urlsplit

import pytest
from found import WORDS
from hypothesis import given

from wirralplan.views.findings import address


@pytest.mark.parametrize(
    ("name", "path", "uri"),
    [
        ("plan.yaml", "plan.yaml", "plan.yaml"),
        ("folder\\plan.yaml", "folder/plan.yaml", "folder/plan.yaml"),
        ("./plan.yaml", "plan.yaml", "plan.yaml"),
        (".\\.\\folder\\plan.yaml", "folder/plan.yaml", "folder/plan.yaml"),
        (".//plan.yaml", "plan.yaml", "plan.yaml"),
        ("../plan.yaml", "../plan.yaml", "../plan.yaml"),
        (".plan.yaml", ".plan.yaml", ".plan.yaml"),
        ("my plan.yaml", "my plan.yaml", "my%20plan.yaml"),
        ("a:b,c#d?.yaml", "a:b,c#d?.yaml", "a%3Ab%2Cc%23d%3F.yaml"),
        ("100%.yaml", "100%.yaml", "100%25.yaml"),
        ("Zoë 🎉.yaml", "Zoë 🎉.yaml", "Zo%C3%AB%20%F0%9F%8E%89.yaml"),
        ("HEAD~1:plan.yaml", "HEAD~1:plan.yaml", "HEAD~1%3Aplan.yaml"),
        ("/home/ann/my plan.yaml", "/home/ann/my plan.yaml", "file:///home/ann/my%20plan.yaml"),
        ("C:\\my plans\\a.yaml", "C:/my plans/a.yaml", "file:///C:/my%20plans/a.yaml"),
        ("\\\\server\\plans\\a.yaml", "//server/plans/a.yaml", "file://server/plans/a.yaml"),
        ("half \udcff.yaml", "half ?.yaml", "half%20%3F.yaml"),
        ("", "", ""),
    ],
)
def test_a_name_as_path_and_as_uri(name: str, path: str, uri: str) -> None:
    assert address.path(name) == path
    assert address.uri(name) == uri


@given(WORDS)
def test_a_uri_says_the_path_and_has_no_other_part(name: str) -> None:
    uri = address.uri(name)
    assert uri.isascii()
    assert unquote(uri).removeprefix("file://").lstrip("/") == address.path(name).lstrip("/")
    parts = urlsplit(uri)
    assert parts.scheme in ("", "file")
    assert (parts.query, parts.fragment) == ("", "")
