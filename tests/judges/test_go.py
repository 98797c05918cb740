"""Go's checksum-database packages and standard library judge what the vectors and bundles hold."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import cbor2
import pytest

from tests.parts import program

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parents[1] / "spec" / "vectors"
PACKAGES = ("note", "tlog")
CACHE = Path(sys.prefix) / "go-build"
"""What Go has compiled of its own library, for the next run: most of what this test takes."""

UNDER = "src/cmd/vendor/golang.org/x/mod/sumdb"

Json: TypeAlias = Any
"""What JSON or CBOR holds; the judges read these files without the package."""

Case: TypeAlias = tuple[str, bool, dict[str, Json]]
"""Its name, whether it holds, and what the judge is given."""


@pytest.mark.needs("go")
def test_go_agrees(tmp_path: Path) -> None:
    cases = [*signatures(), *entries(), *trees(), *notes(), *bundle()]
    given = [{key: _text(value) for key, value in task.items()} for _, _, task in cases]
    verdicts = judge(tmp_path, given)
    assert len(verdicts) == len(cases) > 150
    wrong = [
        f"{name}: {said or 'holds'}"
        for (name, holds, _), said in zip(cases, verdicts, strict=True)
        if holds != (not said)
    ]
    assert not wrong
    assert {holds for _, holds, _ in cases} == {True, False}


def judge(folder: Path, tasks: list[dict[str, Json]]) -> list[str]:
    """Build the judge in a module of its own, without a network, and hear it."""
    go = program("go")
    assert go is not None
    environment = {
        **os.environ,
        "GOFLAGS": "-mod=mod",
        "GOPROXY": "off",
        "GONOSUMDB": "*",
        "GOTOOLCHAIN": "local",
        "GO111MODULE": "on",
        "GOCACHE": str(CACHE),
        "GOPATH": str(folder / "path"),
        "CGO_ENABLED": "0",
    }
    root = Path(_run([go, "env", "GOROOT"], folder, environment).strip())
    for package in PACKAGES:
        shutil.copytree(root / UNDER / package, folder / package, ignore=shutil.ignore_patterns("*_test.go"))
    shutil.copy(HERE / "judge.go", folder)
    (folder / "go.mod").write_text("module judge\n", encoding="utf-8")
    quickly = "-gcflags=all=-N -l"  # it is asked once: what makes it faster takes longer than it saves
    _run([go, "build", quickly, "-o", "judge", "judge.go"], folder, environment)
    verdicts: list[str] = json.loads(_run([str(folder / "judge")], folder, environment, json.dumps(tasks)))
    return verdicts


def _run(command: list[str], folder: Path, environment: dict[str, str], given: str = "") -> str:
    done = subprocess.run(
        command, cwd=folder, env=environment, input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _text(value: Json) -> Json:
    """Bytes as Go reads them in JSON."""
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, list):
        return [_text(item) for item in value]
    return {key: _text(item) for key, item in value.items()} if isinstance(value, dict) else value


# -- the cases -------------------------------------------------------------------------------------------------------


def vectors(name: str) -> Json:
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def hexed(case: Json, *keys: str) -> dict[str, bytes]:
    return {key: bytes.fromhex(case[key]) for key in keys}


def signatures() -> Iterator[Case]:
    """ML-DSA-44, and Ed25519 where its strictness plays no part."""
    for name, kind in (("mldsa44", "mldsa44"), ("ed25519-strict", "ed25519")):
        for case in vectors(name)["valid"]:
            task = hexed(case, "public", "message", "signature")
            yield f"{kind} signature", True, {"kind": kind, **task}
            yield f"{kind} of another message", False, {"kind": kind, **task, "message": task["message"] + b"!"}


def card_keys(cards: list[bytes], purpose: int) -> list[bytes]:
    return [cbor2.loads(cbor2.loads(card)[0])[5][purpose] for card in cards]


def entries() -> Iterator[Case]:
    """COSE_Sign1, taken apart and put together by another CBOR library."""
    file = vectors("entry")
    (public,) = card_keys([bytes.fromhex(card) for card in file["cards"]], 1)
    for holds, cases in ((True, file["valid"]), (False, file["invalid"])):
        for case in cases:
            if holds or (case["refusal"] == "signature-bad" and "small order" not in case["name"]):
                protected, _, payload, signature = cbor2.loads(bytes.fromhex(case["bytes"]))
                signed = cbor2.dumps(["Signature1", protected, b"", payload])
                task = {"kind": "ed25519", "public": public, "message": signed, "signature": signature}
                yield f"entry: {case['name']}", holds, task


def trees() -> Iterator[Case]:
    file = vectors("tree")
    roots = [bytes.fromhex(root) for root in file["roots"]]
    leaves = [bytes((number,)) for number in range(64)]
    for size in range(1, 65):
        yield f"root of {size}", True, {"kind": "root", "leaves": leaves[:size], "root": roots[size]}
        yield (
            f"another root of {size}",
            False,
            {"kind": "root", "leaves": leaves[:size], "root": roots[size - 1]},
        )
    for case in file["proofs"]:
        size, proof = case["size"], [bytes.fromhex(hashed) for hashed in case["proof"]]
        if "index" in case:
            yield from inclusion(f"tree of {size}", case["index"], leaves[case["index"]], size, roots[size], proof)
        else:
            before = case["before"]
            yield from consistency(f"tree of {size}", before, roots[before], size, roots[size], proof)


def inclusion(where: str, index: int, entry: bytes, size: int, root: bytes, proof: list[bytes]) -> Iterator[Case]:
    task = {"kind": "inclusion", "index": index, "entry": entry, "size": size, "root": root, "proof": proof}
    yield f"{where}: entry {index}", True, task
    yield f"{where}: another entry {index}", False, {**task, "entry": entry + b"!"}


def consistency(where: str, before: int, old: bytes, size: int, root: bytes, proof: list[bytes]) -> Iterator[Case]:
    task = {"kind": "consistency", "before": before, "oldRoot": old, "size": size, "root": root, "proof": proof}
    yield f"{where}: from {before}", True, task
    yield f"{where}: from another {before}", False, {**task, "oldRoot": bytes(32)}


def note_keys(origin: str, author: list[bytes], other: list[bytes], parties: tuple[str, str]) -> list[dict[str, Json]]:
    """The keys that may sign notes over a log, under the names of spec/log.md."""
    return [
        {"name": name, "type": kind, "public": public}
        for name, kind, cards, purpose in (
            (origin, 1, author, 2),
            (f"parley/{parties[1]}/receipt", 4, other, 3),
            (f"parley/{parties[0]}/cosign", 6, author, 6),
            (f"parley/{parties[1]}/cosign", 6, other, 6),
        )
        for public in card_keys(cards, purpose)
    ]


def notes() -> Iterator[Case]:
    file = vectors("note")
    author, other = ([bytes.fromhex(card) for card in file[key]] for key in ("author", "other"))
    origin = file["valid"][0]["note"].split("\n")[0]
    receiver = next(case["note"] for case in file["valid"] if case["name"] == "a receipt").split("\n")[4].split("/")[1]
    keys = note_keys(origin, author, other, (origin.split("/")[2], receiver))
    for case in file["valid"]:
        yield f"note: {case['name']}", True, {"kind": "note", "note": case["note"], "keys": keys}
    for case in file["invalid"]:
        if case["name"] not in OURS_ALONE:
            yield f"note: {case['name']}", False, {"kind": "note", "note": case["note"], "keys": keys}


OURS_ALONE = {"a size above 2^40", "a receipt after 2106", "17 signatures", "an origin in capitals"}
"""Bounds that are Parley's, not the formats'."""


def bundle() -> Iterator[Case]:
    """The base bundle, taken apart by another CBOR library."""
    payload = cbor2.loads(cbor2.loads(bytes.fromhex(vectors("bundle")["base"]))[1])
    names = {card: _party(card) for card in payload[3]}
    for log in payload[5]:
        line, party, generation, size, root = (log[key] for key in range(1, 6))
        origin = f"parley/{line.hex()}/{party.hex()}/{generation.hex()}"
        author = [card for card, name in names.items() if name == party.hex()]
        other = [card for card, name in names.items() if name != party.hex()]
        keys = note_keys(origin, author, other, (party.hex(), names[other[0]]))
        heads = {}
        for text in log[6]:
            yield f"{origin}: note", True, {"kind": "note", "note": text, "keys": keys}
            heads[int(text.split("\n")[1])] = b64decode(text.split("\n")[2])
        for before, proof in log[7]:
            yield from consistency(origin, before, heads[before], size, root, proof)
        for index, entry, proof in log[8]:
            yield from inclusion(origin, index, entry, size, root, proof)


def _party(card: bytes) -> str:
    classic, post_quantum = cbor2.loads(cbor2.loads(card)[0])[3]
    return sha256(b"parley/party/v1\n" + classic + post_quantum).hexdigest()
