"""The station's settings: one commented TOML file, unknown names refused with the nearest known one."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any, Final, NoReturn

from parley.service.config_shapes import SHAPES
from parley.service.folder import StationFolder, read_bounded
from parley.wire.errors import Refusal
from parley.wire.limits import (
    ATTACHMENTS_BYTES_USUAL,
    CONFIG_BYTES_MAX,
    DATAGRAM_BYTES_MAX,
    MTU_BYTES_MIN,
    SERIAL_MTU_BYTES,
    UDP_MTU_BYTES,
)


class BadConfig(Refusal):
    """The settings cannot be used."""

    code = "config-bad"
    hint = "mend station.toml; `parley config check` tells whether it is right"


def _setting(default: str | int, meaning: str) -> Any:  # noqa: ANN401 - a field, whatever its type
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with its default."""

    tcp_listen: str = _setting(
        "", "address and port on which TCP bearers of others reach us, such as 0.0.0.0:7117; empty: none"
    )
    folder_watch: str = _setting("", "folder that is watched for parcels of others; empty: none")
    folder_poll_seconds: int = _setting(5, "how often that folder is looked at")
    folder_send: str = _setting(
        "",
        "folders into which parcels for the other side of a channel are written, such as 9c1f2ab0=/mnt/diode/out, "
        "beginning with the first digits of the channel in `parley status`; nothing comes back by them; separated by "
        "commas; empty: none",
    )
    one_way: str = _setting(
        "",
        "bearers on which nothing can come back to us, such as udp through a diode; separated by commas; empty: none",
    )
    listen_only: str = _setting(
        "", "bearers by which this station hears and says nothing, for radio silence; separated by commas; empty: none"
    )
    udp_listen: str = _setting(
        "", "address and port on which UDP bearers of others reach us, and from which we send; empty: none"
    )
    udp_mtu_bytes: int = _setting(UDP_MTU_BYTES, "the longest datagram that the path carries in one piece")
    udp_bits: int = _setting(0, "bits a second that the path carries; 0: more than we send")
    serial_lines: str = _setting(
        "",
        "lines and their devices, such as circuit-7=/dev/ttyS0; the line's name is the address on the other side's "
        "card; separated by commas; empty: none",
    )
    serial_bits: int = _setting(9_600, "bits a second on these lines")
    serial_mtu_bytes: int = _setting(SERIAL_MTU_BYTES, "the longest datagram on these lines; a FLASH waits for one")
    mail_address: str = _setting("", "the station's own mailbox, such as station@belmora.example; empty: no mail")
    mail_smtp: str = _setting(
        "", "server that takes our letters, such as smtps://mail.belmora.example:465, or smtp:// with STARTTLS"
    )
    mail_imap: str = _setting(
        "", "server that keeps our mailbox, such as imaps://mail.belmora.example:993, or imap:// with STARTTLS"
    )
    mail_user: str = _setting("", "who we are to both; empty: the mailbox")
    mail_password_file: str = _setting("", "file with the password for both, in its first line")
    mail_folder: str = _setting("INBOX", "folder in which letters appear; those with a parcel are deleted once read")
    mail_poll_seconds: int = _setting(60, "how often it is looked at")
    mail_certificates: str = _setting(
        "", "file of the certificates by which these servers are known, in PEM; empty: those of this system"
    )
    padded: bool = _setting(True, "pad datagrams to multiples of 32 bytes, so that lengths tell little")
    checkpoint_seconds: int = _setting(
        3_600, "how often a log that grew is signed as a whole and told to the other side"
    )
    keepalive_seconds: int = _setting(3_600, "how often an idle channel says what it holds")
    quantum_seconds: int = _setting(
        604_800, "how often both logs get post-quantum cosignatures and keys, if there is room"
    )
    ratchet_seconds: int = _setting(86_400, "how often a two-way channel takes fresh keys")
    watched: bool = _setting(
        True,
        "sign by itself that posts were paged about what somebody is to answer, and call the other side up for line "
        "tests; without it the other side cannot tell an empty desk from a station that is silent",
    )
    watch_grace_seconds: int = _setting(
        900, "how long a post that should be staffed may be without a watch before that is an alarm; 0: it never is"
    )
    annunciator: str = _setting(
        "",
        "command that is run for each alarm and page, such as /usr/local/bin/ring, with `alarm` or `page` and the "
        "precedence as its last words and the rest as JSON on its standard input; again until somebody acknowledges it "
        "or takes it; empty: none",
    )
    annunciator_seconds: int = _setting(60, "how often it is run again for the same alarm or page")
    attachments_mib_max: int = _setting(
        ATTACHMENTS_BYTES_USUAL >> 20,
        "what the attachments of one other side may take on our disk in all, in MiB; further ones are refused, so that "
        "nobody else's record stops for want of room",
    )
    attachments_scanner: str = _setting(
        "",
        "command that looks at an attachment before it is saved, given its bytes on standard input, such as "
        "clamdscan --no-summary -; it ends with 0 for clean and 1 for suspect; empty: none",
    )
    translator: str = _setting(
        "",
        "address of a machine translator that speaks LibreTranslate's interface, such as http://127.0.0.1:5000; asked "
        "only when an officer asks for a translation; empty: none",
    )
    translator_seconds: int = _setting(60, "how long it may take")
    database: str = _setting(
        "",
        "PostgreSQL database that holds the record instead of the file record.db, such as "
        "postgresql://parley@db.example.org/parley; its password belongs into ~/.pgpass; empty: the file",
    )
    database_schema: str = _setting("parley", "schema of this station in that database: one station, one schema")
    database_lease_seconds: int = _setting(
        8,
        "after a silence of so long another process of this station takes over (`parley serve --standby`); the same at "
        "all of them; shorter than a busy machine may pause, it is lost for nothing",
    )
    hardware_module: str = _setting(
        "", "library (PKCS #11) of a token that holds keys, such as /usr/lib/softhsm/libsofthsm2.so; empty: none"
    )
    hardware_token: str = _setting("", "label of that token; its PIN never stands here")
    hardware_label: str = _setting("parley", "how the labels of keys that are made there begin")
    relay_address: str = _setting(
        "",
        "IP address at which the relay of our calls is reached, by our own pages and by the other side's relay; "
        "empty: calls in text only",
    )
    relay_listen: str = _setting(
        "", "address of this machine at which it listens, where that is another one; empty: the same"
    )
    relay_port: int = _setting(
        3_478, "port at which our pages reach it; the three after it serve further calls at once"
    )
    relay_ports: str = _setting("50000-50399", "ports from which it sends to the other side's relay")
    relay_peers: str = _setting(
        "",
        "networks in which relays of other sides are, such as 198.51.100.0/24, with commas between; empty: anywhere "
        "that is not private",
    )
    relay_program: str = _setting("turnserver", "the program: coturn's")
    relay_external_url: str = _setting(
        "",
        "a relay that somebody else runs for us, such as turn:relay.example.org:3478?transport=udp, whose address "
        "relay_address is; this station cannot end it; empty: none",
    )
    relay_external_secret: str = _setting(
        "", "file with the secret that we share with it (coturn's static-auth-secret)"
    )
    console_address: str = _setting(
        "",
        "address at which officers reach the console with a browser, such as https://watch.example.org:8443; officers' "
        "passkeys are made for its host name, so choose one that stays; empty: none",
    )
    console_listen: str = _setting(
        "",
        "address and port of this machine at which it is served, such as 0.0.0.0:8443; empty: the port of its address",
    )
    console_certificate: str = _setting("", "file of its certificate and those above it, in PEM; for https")
    console_key: str = _setting("", "file of the certificate's private key, in PEM (PKCS #8)")
    draft_days: int = _setting(
        180,
        "days after which a draft is removed that nobody has changed and nobody can release any more, with its files; "
        "templates stay; 0: never",
    )
    sign_in_days: int = _setting(
        400,
        "days after which the audit trail no longer says who signed in and out at the console, only that a row was "
        "there; 0: never",
    )
    trail_days: int = _setting(
        0,
        "days after which it no longer says who had the watch, acknowledged alarms, signed drafts for others to "
        "release and took the trail out; releases, officers, keys, settings and cards always stay; 0: never",
    )
    console_demo: bool = _setting(False, "mark every page DEMO: its parties are made up")
    passphrases: bool = _setting(
        False, "let officers without a passkey sign in by passphrase and one-time code, and release by passphrase"
    )
    oidc_issuer: str = _setting(
        "",
        "address of the provider of single sign-on (OpenID Connect) at which officers may sign in, exactly as it calls "
        "itself, such as https://login.arvenia.example/realms/navy; empty: none",
    )
    oidc_client: str = _setting("", "what this station is called there (client_id)")
    oidc_secret_file: str = _setting(
        "",
        "file with the secret that we share with it, in its first line, readable by us alone; empty: the systemd "
        "credential parley.oidc",
    )
    oidc_certificates: str = _setting(
        "", "file of the certificates by which it is known, in PEM; empty: those of this system"
    )
    oidc_scopes: str = _setting("openid profile", "what it is asked to tell of an officer; openid is one of them")
    oidc_name_claim: str = _setting(
        "preferred_username",
        "which of its claims is the officer's name in our books; choose one that officers cannot change themselves",
    )
    oidc_unknown: str = _setting(
        "refuse", "an officer whom our books do not know: refuse him, or enrol him (enrol), with the roles that follow"
    )
    oidc_roles_claim: str = _setting("groups", "which of its claims lists what gives roles")
    oidc_roles: str = _setting(
        "",
        "what of that gives which roles, such as navy-watch=watch+drafter, navy-duty=releaser; the roles that stand "
        "here are given and taken at each sign-in, the others here alone; administrator cannot stand here; empty: none",
    )
    oidc_max_age_minutes: int = _setting(
        0,
        "how long ago the officer may have shown to it who he is; 0: each time anew, for screens that several use",
    )
    oidc_acr: str = _setting("", "how well it must have asked (acr), as it names that itself; empty: as it likes")
    oidc_session_minutes: int = _setting(720, "how long a session that began so lasts at most")


SECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "keys": ("hardware_module", "hardware_token", "hardware_label"),
    "bearers": ("tcp_listen", "folder_watch", "folder_poll_seconds", "folder_send", "one_way", "listen_only"),
    "udp": ("udp_listen", "udp_mtu_bytes", "udp_bits"),
    "serial": ("serial_lines", "serial_bits", "serial_mtu_bytes"),
    "mail": (
        "mail_address",
        "mail_smtp",
        "mail_imap",
        "mail_user",
        "mail_password_file",
        "mail_folder",
        "mail_poll_seconds",
        "mail_certificates",
    ),
    "wire": ("padded", "keepalive_seconds", "ratchet_seconds"),
    "watch": ("watched", "watch_grace_seconds", "annunciator", "annunciator_seconds"),
    "languages": ("translator", "translator_seconds"),
    "relay": (
        "relay_address",
        "relay_listen",
        "relay_port",
        "relay_ports",
        "relay_peers",
        "relay_program",
        "relay_external_url",
        "relay_external_secret",
    ),
    "console": (
        "console_address",
        "console_listen",
        "console_certificate",
        "console_key",
        "console_demo",
        "passphrases",
    ),
    "retention": ("draft_days", "sign_in_days", "trail_days"),
    "oidc": (
        "oidc_issuer",
        "oidc_client",
        "oidc_secret_file",
        "oidc_certificates",
        "oidc_scopes",
        "oidc_name_claim",
        "oidc_unknown",
        "oidc_roles_claim",
        "oidc_roles",
        "oidc_max_age_minutes",
        "oidc_acr",
        "oidc_session_minutes",
    ),
    "record": (
        "database",
        "database_schema",
        "database_lease_seconds",
        "checkpoint_seconds",
        "quantum_seconds",
        "attachments_mib_max",
        "attachments_scanner",
    ),
}
BOUNDS: Final[dict[str, tuple[int, int]]] = {
    "folder_poll_seconds": (1, 86_400),
    "udp_mtu_bytes": (MTU_BYTES_MIN, DATAGRAM_BYTES_MAX),
    "udp_bits": (0, 10**10),
    "serial_bits": (50, 4_000_000),
    "serial_mtu_bytes": (MTU_BYTES_MIN, DATAGRAM_BYTES_MAX),
    "mail_poll_seconds": (5, 86_400),
    "watch_grace_seconds": (0, 86_400),
    "annunciator_seconds": (5, 3_600),
    "database_lease_seconds": (2, 60),
    "checkpoint_seconds": (60, 604_800),
    "keepalive_seconds": (10, 86_400),
    "quantum_seconds": (3_600, 31_536_000),
    "ratchet_seconds": (3_600, 31_536_000),
    "attachments_mib_max": (0, 16_777_216),
    "translator_seconds": (1, 600),
    "relay_port": (1, 65_532),
    "draft_days": (0, 36_500),
    "sign_in_days": (0, 36_500),
    "trail_days": (0, 36_500),
    "oidc_max_age_minutes": (0, 1_440),
    "oidc_session_minutes": (5, 1_440),
}


def read_config(text: str) -> Config:
    """The settings that a TOML text gives; raises BadConfig."""
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _refuse(str(error))
    except RecursionError:
        _refuse("it is nested too deeply")
    given: dict[str, Any] = {}
    for section, values in tree.items():
        _known(section, SECTIONS, "section")
        if not isinstance(values, dict):
            _refuse(f"{section} is a section, written [{section}]")
        for name, value in values.items():
            _known(name, SECTIONS[section], f"setting in [{section}]")
            given[name] = _checked(name, value)
    return Config(**given)


def settings_in(folder: StationFolder) -> Config:
    """The settings of a station; raises BadConfig, FolderTrouble."""
    return read_config(read_bounded(folder.config, CONFIG_BYTES_MAX).decode("utf-8", "replace"))


def config_text(config: Config) -> str:
    """The commented TOML file that gives these settings."""
    about = {item.name: item for item in fields(Config)}
    lines = ["# Settings of this station. Every setting is optional; the values shown are in force.", ""]
    for section, names in SECTIONS.items():
        lines.append(f"[{section}]")
        for name in names:
            lines += [f"# {about[name].metadata['meaning']}", f"{name} = {_toml(getattr(config, name))}"]
        lines.append("")
    return "\n".join(lines)


def _known(name: str, names: Collection[str], what: str) -> None:
    if name not in names:
        near = get_close_matches(name, names, 1)
        _refuse(f"there is no {what} {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))


def _checked(name: str, value: object) -> object:
    default = Config.__dataclass_fields__[name].default
    if type(value) is not type(default):
        _refuse(f"{name} is {type(default).__name__}, not {type(value).__name__}")
    low, high = BOUNDS.get(name, (0, 0))
    if high and isinstance(value, int) and not low <= value <= high:
        _refuse(f"{name} is {value}; {low} to {high} allowed")
    if name in SHAPES and value and not SHAPES[name][0](str(value)):
        _refuse(f"{name} is {SHAPES[name][1]}")
    return value


def _toml(value: str | int) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return json.dumps(value, ensure_ascii=False).replace(
        "\x7f", "\\u007f"
    )  # the one character that TOML escapes besides


def _refuse(why: str) -> NoReturn:
    raise BadConfig(why)
