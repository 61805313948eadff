import pytest

from artkit.errors import UsageError
from artkit.export import Field, parse_fields


def test_fields_are_read_with_their_new_names() -> None:
    assert parse_fields(" title ,author = authors") == (Field("title", "title"), Field("author", "authors"))


@pytest.mark.parametrize("spec", ["", ",", "a,,b", "=a", "a=", "a,a", "b=a,b"])
def test_a_wrong_list_is_refused(spec: str) -> None:
    with pytest.raises(UsageError, match="fields: "):
        parse_fields(spec)
