"""Settings: every one commented, every mistake named."""

from __future__ import annotations

import contextlib
import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.service.config import SECTIONS, BadConfig, Config, config_text, read_config


def test_what_is_written_is_read() -> None:
    config = Config(tcp_listen="0.0.0.0:7117, [::]:7117", folder_watch='/media/a "stick"\\x', padded=False)
    assert read_config(config_text(config)) == config


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_is_written_so_that_it_is_read(path: str) -> None:
    assert read_config(config_text(Config(folder_watch=path))).folder_watch == path


def test_every_setting_has_a_section_and_a_comment() -> None:
    names = [field.name for field in dataclasses.fields(Config)]
    assert sorted(names) == sorted(name for section in SECTIONS.values() for name in section)
    text = config_text(Config())
    for field in dataclasses.fields(Config):
        assert f"# {field.metadata['meaning']}\n{field.name} = " in text


def test_nothing_said_means_the_defaults() -> None:
    assert read_config("") == Config()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[bearers]\ntcp_lisen = ''", "did you mean 'tcp_listen'"),
        ("[bearer]\n", "did you mean 'bearers'"),
        ("[wire]\ntcp_listen = ''", "no setting in [wire] 'tcp_listen'"),
        ("bearers = 3", "written [bearers]"),
        ("[wire]\npadded = 1", "padded is bool, not int"),
        ("[bearers]\nfolder_poll_seconds = true", "is int, not bool"),
        ("[record]\ncheckpoint_seconds = 1", "60 to 604800"),
        ("[record]\ncheckpoint_seconds = 99999999999999999999", "60 to 604800"),
        ("[record", "Expected"),
        ("a = [" + "[" * 5_000, ""),
        ("x.y.z = 1", "no section 'x'"),
        ("[bearers]\none_way = 'tcp'", "one_way is udp, serial, or both"),
        ("[bearers]\nlisten_only = 'udp, folder'", "listen_only is some of"),
        ("[udp]\nudp_mtu_bytes = 20", "64 to 65507"),
        ("[serial]\nserial_lines = 'hf=ttyS0'", "NAME=/dev/DEVICE"),
        ("[mail]\nmail_address = 'nobody'", "NAME@HOST"),
        ("[mail]\nmail_smtp = 'imaps://mail.example:993'", "smtps://HOST:PORT"),
        ("[mail]\nmail_imap = 'imaps://mail.example'", "imaps://HOST:PORT"),
        ("\x00", ""),
    ],
)
def test_mistakes_are_named(text: str, said: str) -> None:
    with pytest.raises(BadConfig) as refused:
        read_config(text)
    assert refused.value.code == "config-bad"
    assert said in refused.value.detail


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(BadConfig):
        read_config(text)


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("http://127.0.0.1:5000", True),
        ("http://localhost:5000/translator", True),
        ("http://[::1]:5000", True),
        ("https://words.arvenia.example", True),
        ("http://words.arvenia.example", False),
        ("http://127.0.0.1.arvenia.example", False),
        ("http://127.0.0.1@arvenia.example", False),
        ("https://user:secret@arvenia.example", False),
        ("https://arvenia.example:99999", False),
        ("https://arvenia.example/?q", False),
        ("ftp://127.0.0.1", False),
        ("words", False),
    ],
)
def test_a_translator_is_on_this_machine_or_behind_tls(address: str, *, may: bool) -> None:
    text = f'[languages]\ntranslator = "{address}"\n'
    if may:
        assert read_config(text).translator == address
    else:
        with pytest.raises(BadConfig, match="translator is https"):
            read_config(text)
