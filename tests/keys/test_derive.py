"""HKDF against the test cases of RFC 5869, appendix A."""

from __future__ import annotations

import pytest

from parley.keys.derive import expand, extract, hkdf

CASES = [
    (
        "0b" * 22,
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
    ),
    (
        "0b" * 22,
        "",
        "",
        "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
    ),
]


@pytest.mark.parametrize(("material", "salt", "info", "key", "out"), CASES)
def test_the_cases_of_the_rfc(material: str, salt: str, info: str, key: str, out: str) -> None:
    extracted = extract(bytes.fromhex(salt), bytes.fromhex(material))
    assert extracted.hex() == key
    assert expand(extracted, bytes.fromhex(info)).hex() == out
    assert hkdf(bytes.fromhex(salt), bytes.fromhex(material), bytes.fromhex(info)).hex() == out
